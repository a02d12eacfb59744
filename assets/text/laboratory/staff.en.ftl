## What laboratories send

setting-laboratory-critical = Your laboratory's words for “critical”
setting-laboratory-critical-does = A value that a laboratory marks so comes first in the queue, and the covering clinician hears of it. The standard's own marks (HH, LL, AA) always count. Write other words with commas between them, such as PANIC, CRIT.
setting-laboratory-authorities = How laboratories name you
setting-laboratory-authorities-does = A laboratory's message says who gave the patient's number. Write the names that mean your chart numbers, with commas between them. While nothing stands here, a chart number counts whoever gave it. The birth date must fit in any case.
nav-laboratory = From laboratories
laboratory-title = Messages from laboratories
laboratory-intro = These need a person. Open one to see why, and whose it may be. What touches a chart already comes first, then the oldest.
laboratory-empty = Nothing waits
laboratory-empty-next = Messages with a chart number and a birth date that fit are filed by themselves.
laboratory-show = What is shown
laboratory-show-all = All
laboratory-show-first = Look at first
laboratory-show-whose = Whose is it?
laboratory-show-rest = Cannot be filed
laboratory-none-here = Nothing waits here
laboratory-none-here-next = Other messages wait: choose All.
laboratory-nobody = No name
laboratory-nothing = Not said
laboratory-said-name = Name
laboratory-said-born = Born
laboratory-said-numbers = Numbers
laboratory-from = From
laboratory-came = Came
laboratory-control = Message number
laboratory-values = Values
laboratory-why = Why it waits
laboratory-message = A laboratory's message
laboratory-candidates = Whose it may be
laboratory-candidates-hint = A name alone proves nothing. Open a chart to compare it with the message.
laboratory-none-proposed = Nobody here has its number, birth date or name.
laboratory-none-found = Nobody fits this search.
laboratory-patient = Patient
laboratory-number = Chart number
laboratory-fits = What fits
laboratory-fits-number = number
laboratory-fits-born = birth date
laboratory-fits-name = name
laboratory-search = Look for somebody else
laboratory-search-name = Name
laboratory-search-born = Or born on
laboratory-search-button = Search
laboratory-search-short = Type three letters of a name, or a whole birth date.
laboratory-content = What it holds
laboratory-test = Test
laboratory-value = Value
laboratory-range = Range
laboratory-notes = Notes
laboratory-document = A document
laboratory-garbled = A document that cannot be decoded
laboratory-raw = The message as it came
laboratory-aside = Set it aside
laboratory-aside-why = Why
laboratory-aside-button = Set aside
laboratory-why-missing = Say in a few words why.
laboratory-is-filed = It is filed in a chart.
laboratory-is-decided = We could not tell what it changes. { $who } decided that on { $date }.
laboratory-decided-itself = We could not tell what it changes. On { $date } the lab sent what made that clear, so it no longer waits.
laboratory-is-aside = { $who } set it aside on { $date }.
laboratory-compare = Compare message and chart
laboratory-compared-what = Compared
laboratory-compared-fits = Do they fit?
laboratory-compared-same = Fits
laboratory-compared-differs = Different
laboratory-the-chart = The chart
laboratory-the-message = The message
laboratory-compared = I compared name and birth date: it is this patient.
laboratory-compared-missing = Compare name and birth date, then tick the box.
laboratory-file-button = File in this chart
laboratory-because-unreadable = It is no HL7 message. Ask who sent it, then set it aside.
laboratory-because-not-a-result = It is a message, but it brings no results.
laboratory-because-trial = It says of itself that it is a trial.
laboratory-because-unknown-set = It is written in a character set that is not known here (MSH-18).
laboratory-because-unknown-status = It says how far a value has come in a word that is not known. Ask the laboratory whether it stands.
laboratory-because-no-number = It names no number of a patient.
laboratory-because-other-authority = Somebody else gave its numbers.
laboratory-because-no-such-number = No chart has the number that it names.
laboratory-because-no-birth-date = It says no birth date.
laboratory-because-birth-date-differs = The patient with this number was born on another day.
laboratory-because-name-differs = Number and birth date fit a chart, but the name does not. It may be for a twin, or somebody else with that birth date.
laboratory-because-other-fits-better = Number and birth date fit one chart, but the name fits another chart with that birth date better.
laboratory-because-several-patients = Its numbers belong to several patients.
laboratory-because-wrong-patient = The laboratory takes a result back: it was for the wrong patient. Tell whoever has read it.
laboratory-because-cannot-tell = The laboratory corrects or takes back something, and we cannot tell which value it means.
laboratory-decide = What does this message change?
laboratory-decide-intro = The lab corrects or takes back something here, and nothing in the message says what. Everything that it may mean is hidden from the patient until you decide. If you are not sure, call the lab first.
laboratory-decide-alone = Nothing that it may correct has come yet. If the lab sends that later, this message no longer waits.
laboratory-decide-value = { $what }: what does this correct?
laboratory-decide-end = { $what }: what does the lab take back or cancel?
laboratory-decide-named = { $test } { $says }
laboratory-decide-document = The document “{ $title }”
laboratory-decide-order = All of { $panel }, { $date }
laboratory-decide-another = Nothing: it is a value of its own. Show it too.
laboratory-decide-nothing = Leave this value out. Everything else stays as it was.
laboratory-decide-nothing-ends = Nothing here. Everything stays as it was.
laboratory-decide-missing = Choose what it means.
laboratory-decide-button = Save this decision
laboratory-decide-go = Decide what it means, beside the patient's chart
laboratory-hides = { $count ->
    [0] NOTHING was hidden from the patient. Look for it in the chart.
    [one] One value is hidden from the patient.
   *[other] { $count } values are hidden from the patient.
}
laboratory-because-document-held = A document in it could not be opened safely, and is not in the chart. The rest is filed.
laboratory-held-next = Try to open it below, or save it as it came. When you have it in a form that can be opened, upload it to the chart. Then say here that you have looked.
laboratory-held-upload = Upload a file to this chart

## Laboratory files

laboratory-files = Laboratory files
laboratory-files-all = All files that came
laboratory-files-go = Upload laboratory files
laboratory-files-lately = Files that came lately
laboratory-files-came = Files that came
laboratory-files-none = No file has come yet.
laboratory-files-see = See what became of the files that were taken
laboratory-watched-last = The watched folder was last looked at on { $date }.
laboratory-watched-late = The watched folder has not been looked at since { $date }
laboratory-watched-closed = The watched folder cannot be opened: no file comes in from there
laboratory-watched-stay = { $count ->
    [one] A file stays in the watched folder
   *[other] { $count } files stay in the watched folder
}
laboratory-watched-again = What stays cannot be taken now. It is not lost, and is tried again by itself.
laboratory-watched-large = { $count ->
    [one] A file was too large to be taken in
   *[other] { $count } files were too large to be taken in
}
laboratory-watched-split = It lies in the watched folder under failed/. Ask the laboratory for smaller files. This goes when whoever looks after the server has removed it there.
laboratory-watched-stopped = { $count ->
    [one] Anteroom stopped while it was reading a file
   *[other] Anteroom stopped while it was reading { $count } files
}
laboratory-watched-stopped-where = Nothing of it was taken, and nothing is lost: it lies in the watched folder under failed/, as { $name }. Its reading began on { $date }.
laboratory-watched-stopped-next = Let it be tried again. If Anteroom stops over it once more, ask the laboratory for smaller files, and tell whoever looks after the server.
laboratory-watched-stopped-see = See which file it was
laboratory-watched-stopped-again = Try it again
laboratory-watched-ask = Tell whoever looks after the server. Its log says why.
laboratory-files-hint = HL7 messages as the laboratory sends them, up to { $megabytes } MB each, { $files } at a time. Drop them here or choose them. A message that came before changes nothing.
laboratory-file = A laboratory's file
laboratory-file-name = File
laboratory-file-new = New
laboratory-file-unnamed = Without a name
laboratory-file-again = The same file had come before.
laboratory-file-first = Open the first one
laboratory-file-large = It is larger than { $most } MB. Split it between two messages, or ask the laboratory for smaller files.
laboratory-file-empty = It is empty. Ask the laboratory to send it again.
laboratory-file-unreadable = It holds no HL7 message: no line begins with MSH. It was not kept. Choose the file that the laboratory sent.
laboratory-file-messages = It holds more than { $most } messages. None was taken. Split it, or ask the laboratory for smaller files.
laboratory-file-cut-off = Its end is missing: it was cut off on its way. Nothing of it was taken. Ask the laboratory to send it again.
laboratory-file-much = It holds more values, orders, patients or lines than are taken at a time. None was taken. Ask the laboratory for smaller files.
laboratory-file-not-read = It could not be read in the time and memory that a file may take. Nothing of it was taken. Ask the laboratory for smaller files.
laboratory-file-announced = announced { $announced }, found { $found }
laboratory-file-announced-batches = batches: announced { $announced }, found { $found }
laboratory-file-announced-ask = Every message that came whole was taken. Ask the laboratory for what is missing.
laboratory-file-not-now = It could not be taken in now, and nothing of it was kept. Choose it again in a minute.
laboratory-messages = Messages
laboratory-values-shown = Values shown
laboratory-shown-of = { $shown } of { $all }
laboratory-documents = Documents
laboratory-became = What became of it
laboratory-by-page = { $who } uploaded it
laboratory-by-somebody = Uploaded
laboratory-by-folder = From the watched folder
laboratory-by-command = Imported at the terminal
laboratory-wait = { $count ->
    [one] { $count } message waits for you
   *[other] { $count } messages wait for you
  }
laboratory-see-waiting = See whose they may be
laboratory-nothing-waits = Nothing waits.
laboratory-all-repeated = All of it had come before. Nothing was changed.
laboratory-some-repeated = { $count ->
    [one] { $count } of its messages had come before and changed nothing.
   *[other] { $count } of its messages had come before and changed nothing.
  }
laboratory-document-open = Open the document
laboratory-document-held = This document could not be opened safely
laboratory-document-held-next = It is not shown here, and no patient sees it. Ask the laboratory for it. You can also save it as it came: nobody has checked it, so open it only with a program that you trust.
laboratory-document-save = Save it as it came
laboratory-raw-more = … [{ $count } more letters of a document]
laboratory-choose = Choose the message for { $who }
laboratory-several = Set chosen aside
laboratory-several-why = Why the chosen are set aside
laboratory-several-none = Choose at least one message.
laboratory-several-title = { $count ->
    [one] Set { $count } message aside?
   *[other] Set { $count } messages aside?
  }
laboratory-several-means = Nobody is asked about them again, and none of their values is shown. They stay with their files.
laboratory-several-sure = { $count ->
    [one] Set { $count } message aside
   *[other] Set { $count } messages aside
  }
laboratory-several-back = Back, and leave them
laboratory-state = State
laboratory-waits = Waits
laboratory-filed = Filed
laboratory-on-its-way = On its way to the chart
laboratory-set-aside = Set aside
laboratory-of-others = Another care team's patient
laboratory-nobody-of = Message { $place }, no name

## After a form

notice-message-filed = The message is in this chart. Its results go the way of all new results.
notice-message-decided = Decided. The patient can see what stands now, by the rule for its kind of result.
notice-message-settled = The message is off the list.
notice-laboratory-files-again = It is tried again within a minute. What became of it then stands below.
notice-laboratory-files-taken = Taken in. What became of each file stands below.
notice-messages-settled = Set aside. What others had settled meanwhile stays as they left it.
