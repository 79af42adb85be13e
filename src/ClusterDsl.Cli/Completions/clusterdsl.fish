# Completions of clusterdsl for fish. In ~/.config/fish/config.fish:  clusterdsl completions fish | source
complete -c clusterdsl -f -a '(clusterdsl "[suggest:"(commandline -C)"]" (commandline) 2> /dev/null)'
