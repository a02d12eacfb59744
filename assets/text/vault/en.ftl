## Terms

terms-text =
    # What this page is for
    Here you read your own health record. It does not take the place of a visit or a call.
    # Not for emergencies
    Nobody reads this page at night. In an emergency, call the emergency number.
    # Keep it yours
    - Keep your password, your codes and your phone to yourself.
    - Tell us at once if you think that somebody else got in.
    - We never ask for your password or a code, by phone or e-mail.
    # What we write down
    We write down who opens your record, and when. You can look at that list. We use your e-mail and phone to tell you of news here.
    # Your choice
    You can stop using this page at any time and get everything on paper instead. Your care stays the same.
    # When these terms change
    We ask you again when we change them.
