# Completions of clusterdsl for bash. In ~/.bashrc:  eval "$(clusterdsl completions bash)"
_clusterdsl() {
  local word="${COMP_WORDS[COMP_CWORD]}" line
  COMPREPLY=()
  while IFS= read -r line; do
    # Options only where one was begun.
    [[ $line == "$word"* && ( $line != -* || $word == -* ) ]] && COMPREPLY+=("$line")
  done < <(clusterdsl "[suggest:$COMP_POINT]" "$COMP_LINE" 2> /dev/null)
}
complete -o default -o nospace -F _clusterdsl clusterdsl
