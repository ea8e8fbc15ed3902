/** What each shell has to be told once; it asks `openaction complete` each time. Nothing of a document stands in here. */
export const shellScripts: Readonly<Record<string, string>> = {
  bash: `# Completion of openaction for bash. Put this into ~/.bashrc: source <(openaction completion bash)
_openaction() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == files ]]; then
      compopt -o default 2>/dev/null
    else
      COMPREPLY+=("\${line%$'\\t'}")
    fi
  done < <(openaction complete bash -- "\${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
  if [[ \${#COMPREPLY[@]} == 1 && \${COMPREPLY[0]} == *. ]]; then
    compopt -o nospace 2>/dev/null
  fi
}
complete -F _openaction openaction
`,
  zsh: `#compdef openaction
# Completion of openaction for zsh. Put this into ~/.zshrc, after compinit: source <(openaction completion zsh)
_openaction() {
  local line files=0
  local -a finished continued
  while IFS= read -r line; do
    case $line in
      files) files=1 ;;
      +*) continued+=("\${line:1}") ;;
      *) finished+=("\${line:1}") ;;
    esac
  done < <(openaction complete zsh -- "\${(@Q)words[2,CURRENT-1]}" "$PREFIX" 2>/dev/null)
  (( \${#finished} )) && _describe openaction finished
  (( \${#continued} )) && _describe openaction continued -S ''
  if (( files )); then
    compset -P '--*='
    _files
  fi
}
if [[ \${funcstack[1]} == _openaction ]]; then
  _openaction
else
  compdef _openaction openaction
fi
`,
  fish: `# Completion of openaction for fish. Put this into ~/.config/fish/config.fish: openaction completion fish | source
function __openaction_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct)
    for line in (openaction complete fish -- $words[2..-1] "$word" 2>/dev/null)
        if test "$line" = files
            set -l flag (string match -r -- '^--[^=]*=' "$word")
            printf '%s\\n' "$flag"(__fish_complete_path (string replace -- "$flag" '' "$word"))
        else
            printf '%s\\n' "$line"
        end
    end
end
complete -c openaction -e
complete -c openaction -f -a '(__openaction_complete)'
`,
};
