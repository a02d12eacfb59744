//! Hands the arguments to the command line.

fn main() {
    if std::env::args_os().nth(1).is_some_and(|command| command == "parse-worker") {
        anteroom::hostile::worker::run();
    }
}
