## When patients see their results

wishes-title = When you see your results
wishes-means = You may see a result before anybody has talked to you about it. Some people want to know at once. Some want to wait. You choose, for each kind of result.
wishes-since = You chose this on { $date }.
wishes-not-chosen = Your clinic does it this way. You have not chosen.
wishes-know = Good to know
wishes-waiting = Your choice counts for new results, and for those that wait now. What you can see already stays.
wishes-bound = { $days ->
    [one] You can wait up to { $days } day. Then you see the result anyway, so that it does not get lost.
   *[other] You can wait up to { $days } days. Then you see the result anyway, so that it does not get lost.
  }
wishes-call = If a result cannot wait, your clinic will call you. What you choose here does not change that.
wishes-who = Only you can change this. The people who care for you can read it.
wish-title = When you see results: { $kind }
wish-means = There is no wrong answer here, and you can change it at any time.
wish-when = When do you want to see them?
wish-missing = Choose one of the answers.
wish-save = Save
wish-clinic = As my clinic does it
wish-usual-at-once = As soon as they come in
wish-usual-review = After a clinician has looked at them
wish-usual-within = { $days ->
    [one] After a clinician has looked at them, or after { $days } day
   *[other] After a clinician has looked at them, or after { $days } days
  }
wish-before-talk = You may see a result before anybody has talked to you about it. It may hold news that you did not expect.
wish-review = Only after my clinician has looked
wish-review-means = { $days ->
    [one] A clinician has read it first, and may have left you a note. If nobody has looked after { $days } day, you see it then.
   *[other] A clinician has read it first, and may have left you a note. If nobody has looked after { $days } days, you see it then.
  }
wish-days = { $days ->
    [one] { $days } day after they come in
   *[other] { $days } days after they come in
  }
wish-days-means = Your clinic has some time to call you first. If nobody does, you may still be the first to read it.
wish-clinic-too = Your clinic looks at these results first. If that takes longer, you see them when it is done.
