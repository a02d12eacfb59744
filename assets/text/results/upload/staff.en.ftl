## Results

upload-files-hint = PDF, JPEG, PNG or text, up to { $megabytes } MB each, { $files } at a time. Drop them here or choose them.
upload-moved = The file was moved to the record of { $name }
upload-moved-go = Say there what it is
upload-more = More files for this patient
upload-go-on = Go on with the files that were taken
upload-describe = Say what each file is
upload-describe-means = Nobody else sees these files yet. What you do not add within a day is removed.
upload-add = { $count ->
    [one] Add to the record
   *[other] Add { $count } files to the record
}
upload-look = Open
upload-remove = Remove
upload-kind-missing = Choose what kind of result it is
upload-file-large = It is larger than { $most } MB. Make it smaller or split it.
upload-file-empty = It is empty. Save or scan it again.
upload-file-no-ending = Its name does not say what it is. Give it a name that ends in .pdf, .jpg, .png or .txt.
upload-file-two-endings = Its name ends in two types of file, which can hide a harmful one. Ask the sender for another copy.
upload-file-type = It is no PDF, JPEG, PNG or text file. Print it to a PDF.
upload-file-two-types = It is two types of file at once, which can hide a harmful one. Ask the sender for another copy.
upload-file-disagrees = Its name says { $named }, but it is something else. Save it again as { $named }.
upload-file-misnamed = It is a { $is } file, but its name does not say so. Let its name end in .{ $ending }, and choose it again.
upload-file-controls = It is text, but with signs in it that steer a printer. Save it again as plain text, or print it to a PDF.
upload-file-utf8 = Its letters cannot be read. Save it as text in UTF-8.
upload-file-damaged = It is damaged or cut off. Save or scan it again.
upload-file-encrypted = It is protected with a password. Save a copy without password.
upload-file-pixels = The picture has more than { $most } million pixels. Make it smaller.
upload-file-complex = It is too complex to be checked. Print it to a new PDF.
upload-file-there = This record holds the same file already.
upload-file-unavailable = Files cannot be checked right now. It was not kept. Wait a minute and choose it again.
upload-chart-full = This record holds { $most } files, which is the limit. Tell a manager, who can raise it.
upload-year-missing = Enter the birth year with four digits, as it stands in the file
guard-agrees = Name and birth date are in the file
guard-no-text = The file holds no text that could be compared. Open it and look at the first page.
guard-year = Birth year on the first page
guard-year-hint = Four digits. Remove the file if the page names somebody else.
guard-stops = This may be another patient's file
guard-belongs = They belong to { $name }, born { $born }, number { $number }.
guard-move = Move it to that record
guard-stops-next = Open the file and look. Remove it if it is not this patient's.
guard-reason = Why you add it all the same
guard-reason-hint = It is kept with the file. The patient's record of openings says that you added it, not why.
guard-in-file = In the file
guard-patient = This patient
guard-not-found = not found

## After a form

notice-results-uploaded = The results were added. The list says which of them the patient can see.
notice-result-uploaded = The result was added. Below it says whether the patient can see it.
