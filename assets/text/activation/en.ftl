## Making a login

activate-link-title = Open your record online
activate-link-why = Your code is in the link. Type the patient's birth date to go on. Will you act for someone else? Then type their birth date, not yours.
activate-wrong-next = Check the patient's birth date and try again. If it still doesn't work, ask us for a new code.
