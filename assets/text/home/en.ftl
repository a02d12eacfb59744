## First page

home-title = Health record
home-of = Record of
home-results = Test results
home-results-about = Results and letters that your care team has released
home-results-alone = Results that the care team has released
home-papers = Letters and documents
home-papers-about = Letters and other documents that the care team has released
home-results-new = { $count ->
    [one] 1 new
   *[other] { $count } new
}
home-openings = Who opened my record
home-openings-about = Everybody who looked at it, and when
home-nothing = Nothing to see here yet
home-nothing-next = The patient has not shared any part of the record that this page shows.
reach-mobile-why = The clinic has this cell phone number for you:
reach-mobile = Confirm your number
reach-add = Add your email
home-choose = Whose record would you like to open?
home-no-chart = No record is open to you
home-no-chart-next = Your access has ended. If you think that is wrong, please call us.
home-proxies = Who can see my record
home-proxies-about = People who act for you, and what they see
home-own-access = Your access to this record
home-own-access-about = What you see, until when, and how to end it
home-choose-own = Your own record
home-choose-other = You act for this person

## Before the clinic is ready

set-up-waiting = This clinic is not ready yet
set-up-waiting-next = Whoever started the program finds a set-up link in its window. Open that link to go on.
