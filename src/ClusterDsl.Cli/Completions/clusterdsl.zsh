# Completions of clusterdsl for zsh. In ~/.zshrc, after compinit:  eval "$(clusterdsl completions zsh)"
_clusterdsl() {
  local -a found
  found=("${(@f)$(clusterdsl "[suggest:$CURSOR]" "$BUFFER" 2> /dev/null)}")
  # Options only where one was begun.
  [[ $words[CURRENT] == -* ]] || found=("${(@)found:#-*}")
  compadd -S '' -- "${(@)found}"
}
compdef _clusterdsl clusterdsl
