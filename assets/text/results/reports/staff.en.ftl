## Reports on results

report-all = Reports on results
report-waiting = Waiting for review
report-waiting-none = Nothing here waits for review
report-waiting-none-next = Choose another age, kind or care team to see more.
report-by-age = How many wait, by age
report-age = Age
report-sum = All
report-under-a-day = Less than a day
report-days = { $least } to { $most } days
report-days-or-more = { $least } days or more
report-show = Show
report-team-mine = My patients
report-team-nobody = Patients without a care team
report-patient-sees = Patient can see it
report-yes = Yes
report-no = No
report-unopened = Released, not opened
report-unopened-means = { $days ->
    [one] Results that could be seen for { $days } day or more and that neither the patient nor a proxy has opened, over the last half year.
   *[other] Results that could be seen for { $days } days or more and that neither the patient nor a proxy has opened, over the last half year.
  }
report-unopened-none = Everything was opened
report-unopened-none-next = Nothing here needs a call.
report-unopened-days = Days
report-chase = Who was told
report-chase-all = All
report-chase-call = Nobody was told
report-chase-told = Told, not opened
report-told = Notice
report-call = Call
report-no-login = Nobody can sign in
report-no-address = A login, but no address to write to
report-failed = The notice could not be delivered
report-unwanted = No notice was sent: whoever could read it has switched them off
report-on-its-way = On its way
report-sent = Sent { $date }
