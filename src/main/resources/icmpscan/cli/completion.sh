# Completes the commands, options, values and files of icmpscan in bash, and in zsh with its bashcompinit.
# Printed by 'icmpscan completion'. The tables above say what there is:
#   _icmpscan_options COMMAND      sets names: the options of a command, or for '' the commands and the program's options
#   _icmpscan_takes COMMAND:OPTION sets takes: flag, files, word, or list (words joined by commas); and names: the words.
#                                  Without an option it is about the arguments of the command.

_icmpscan_add_words() { # PREFIX BEGIN
  local name
  for name in $names; do
    case $name in "$2"*) COMPREPLY+=("$1$name") ;; esac
  done
}

_icmpscan_add_files() { # PREFIX BEGIN
  local file
  if [ -n "${BASH_VERSION-}" ]; then compopt -o filenames -o default 2>/dev/null; fi
  while IFS= read -r file; do
    COMPREPLY+=("$1$file")
  done < <(compgen -f -- "$2")
}

_icmpscan_add() { # PREFIX BEGIN
  case $takes in
    files) _icmpscan_add_files "$1" "$2" ;;
    word) _icmpscan_add_words "$1" "$2" ;;
    list) case $2 in
        *,*) _icmpscan_add_words "$1${2%,*}," "${2##*,}" ;;
        *) _icmpscan_add_words "$1" "$2" ;;
      esac ;;
  esac
}

_complete_icmpscan() {
  local current=${COMP_WORDS[COMP_CWORD]} before='' command='' names='' takes='' place
  COMPREPLY=()
  if [ "$COMP_CWORD" -gt 1 ]; then
    command=${COMP_WORDS[1]}
    before=${COMP_WORDS[COMP_CWORD - 1]}
  fi
  # bash takes --format=json for three words, zsh for one.
  if [ "$current" = '=' ]; then
    current=''
    place=$before
  elif [ "$before" = '=' ]; then
    place=${COMP_WORDS[COMP_CWORD - 2]}
  else
    case $current in
      --*=*)
        _icmpscan_takes "$command:${current%%=*}"
        _icmpscan_add "${current%%=*}=" "${current#*=}"
        return ;;
    esac
    place=$before
  fi
  case $place in -*)
      _icmpscan_takes "$command:$place"
      if [ "$takes" != flag ]; then
        _icmpscan_add '' "$current"
        return
      fi ;;
  esac
  if [ -z "$command" ] || [ "${current#-}" != "$current" ]; then
    _icmpscan_options "$command"
    _icmpscan_add_words '' "$current"
  else
    _icmpscan_takes "$command:"
    _icmpscan_add '' "$current"
  fi
}

if [ -n "${ZSH_VERSION-}" ]; then
  type compdef >/dev/null 2>&1 || { autoload -U +X compinit && compinit; }
  autoload -U +X bashcompinit && bashcompinit
fi
complete -F _complete_icmpscan icmpscan icmpscan.sh
