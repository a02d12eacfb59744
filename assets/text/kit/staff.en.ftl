## Notices that failed

mail-staff-alert-subject = Something in the portal needs you
mail-urgent-result-subject = Something in the portal cannot wait
mail-urgent-result = A result needs a clinician now. Sign in, open the queue of results, and say that you have it:
mail-staff-alert = It may be about an account that was locked or closed, help with signing in, or a new role. Or a chart was opened outside its care team, or a laboratory took a result back. Sign in to see what to do:
