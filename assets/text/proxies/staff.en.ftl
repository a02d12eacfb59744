## Care team and break-glass

proxy-paper = I have seen the paper that says so
proxy-paper-missing = Look at the paper, then tick this box
