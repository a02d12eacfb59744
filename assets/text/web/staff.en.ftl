## The settings themselves

setting-colour = Brand color
setting-colour-does = Colors buttons and links. A color that is too pale to read is refused.

## Care team and break-glass

page-break-glass = You opened this chart with a reason. It stays open for you until { $time }.
page-called = You opened this because a critical result cannot wait. The patient reads that you did.

## Days

form-day-none = There is no such day. Enter month, day and year.
form-day-over = This day is over. Choose today or a day to come.
