## Results

upload-refused = { $count ->
    [one] A file was not taken
   *[other] { $count } files were not taken
}

## Care team and break-glass

page-nobody-told = A critical result waits, and nobody could be told. Call a clinician now.
page-nobody-told-open = Open critical results

## Results on the way to the patient

told-no-clinician = There is no clinician to call.
told-no-number = no number on file
