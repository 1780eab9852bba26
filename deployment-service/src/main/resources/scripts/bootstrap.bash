# Runs a step's script: bootstrap.bash BODY VARIABLES
# VARIABLES holds name and value in turn, each ended by a NUL byte; names are in lower case.

__slipway_body=$1
__slipway_file=$2
shift 2

__slipway_encode() { printf '%s' "$1" | base64 | tr -d '\n'; }

# The file is read when the first variable is asked for: most scripts ask for none.
__slipway_load() {
    declare -gA __slipway_variables=()
    local name value
    while IFS= read -r -d '' name && IFS= read -r -d '' value; do
        __slipway_variables[".$name"]=$value
    done <"$__slipway_file"
}

get_octopusvariable() {
    [ -n "${__slipway_variables+x}${__slipway_loaded-}" ] || { __slipway_load; __slipway_loaded=1; }
    printf '%s' "${__slipway_variables[".${1,,}"]-}"
}

set_octopusvariable() {
    local sensitive=''
    if [ "${3-}" = -sensitive ]; then sensitive=" sensitive='$(__slipway_encode True)'"; fi
    echo "##octopus[setVariable name='$(__slipway_encode "$1")' value='$(__slipway_encode "${2-}")'$sensitive]"
}

new_octopusartifact() {
    local name=${2-} length=0
    [ -n "$name" ] || name=${1##*/}
    if [ -f "$1" ]; then length=$(wc -c <"$1"); fi
    local path=$1
    case $path in /*) ;; *) path=$PWD/$path ;; esac
    echo "##octopus[createArtifact path='$(__slipway_encode "$path")' name='$(__slipway_encode "$name")' length='$(__slipway_encode "$length")']"
}

update_progress() {
    echo "##octopus[progress percentage='$(__slipway_encode "$1")' message='$(__slipway_encode "${2-}")']"
}

__slipway_say() {
    local level=$1
    shift
    echo "##octopus[stdout-$level]"
    echo "$@"
    echo "##octopus[stdout-default]"
}
write_verbose() { __slipway_say verbose "$@"; }
write_highlight() { __slipway_say highlight "$@"; }
write_wait() { __slipway_say wait "$@"; }
write_warning() { __slipway_say warning "$@"; }

fail_step() {
    if [ -n "${1-}" ]; then echo "##octopus[resultMessage message='$(__slipway_encode "$1")']"; fi
    exit 1
}

# shellcheck disable=SC1090
source "$__slipway_body"
