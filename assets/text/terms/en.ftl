## Terms

terms-title = Terms of use
terms-version = Version { $version }, since { $since }
terms-new-title = We have new terms
terms-new = Please read them. We ask once.
terms-accept = I accept the terms
terms-not = You do not want to accept them? Sign out and call us. You can get everything on paper instead.
