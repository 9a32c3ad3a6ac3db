# shellcheck shell=bash
# What `run` and `test` have in common: packages, configuring, building. To be sourced.

set -eu -o pipefail

STEADY_SOURCE=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say () { printf '%s\n' "$*" >&2; }
die () { say "$(basename "$0"): $*"; exit 1; }

# The package lists to use here: debian, fedora, arch, or nothing for any other system.
family () {
  local id
  # shellcheck source=/dev/null
  for id in $(. /etc/os-release && printf '%s ' "${ID:-}" "${ID_LIKE:-}"); do
    case $id in
      debian | ubuntu) echo debian; return ;;
      fedora) echo fedora; return ;;
      arch) echo arch; return ;;
    esac
  done
}

# Prints those of the named packages that are not installed.
missing () {
  local have
  case $1 in
    debian) have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p') ;;
    fedora) have=$(rpm -qa --qf '%{NAME}\n') ;;
    arch) have=$(pacman -Qq) ;;
  esac
  shift
  printf '%s\n' "$@" | sort -u | grep -vxF -f <(printf '%s\n' "$have") || true
}

as_root () {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this needs root and there is no sudo; run as root: $*"
  fi
}

install_debian () {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  # Package lists may be absent or too old: fetch them only when they do not serve.
  if apt-get install --simulate --no-install-recommends "$@" >/dev/null 2>&1 &&
     as_root "${apt[@]}" install -y --no-install-recommends "$@"; then
    return
  fi
  as_root "${apt[@]}" update
  as_root "${apt[@]}" install -y --no-install-recommends "$@"
}

install_fedora () { as_root dnf install -y --setopt=install_weak_deps=False "$@"; }
install_arch () { as_root pacman -S --needed --noconfirm "$@"; }

# Installs what is missing of the lists for this system; the arguments are the endings of
# the lists: '' for building and running, '-test' for the tests.
ensure_packages () {
  local system ending lists=() wanted needed
  system=$(family)
  if [ -z "$system" ]; then
    say "There is no package list for this system. What Steady needs is named in"
    say "build-aux/packages; going on in the hope that it is here."
    return
  fi
  for ending in "$@"; do
    lists+=("$STEADY_SOURCE/build-aux/packages/$system$ending.txt")
  done
  mapfile -t wanted < <(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "${lists[@]}")
  mapfile -t needed < <(missing "$system" "${wanted[@]}")
  if [ ${#needed[@]} -gt 0 ]; then
    say "Installing what is missing: ${needed[*]}"
    "install_$system" "${needed[@]}" >&2
  fi
}

# Configures a folder of the source tree; further arguments go to `meson setup`.
configure_in () {
  local folder=$STEADY_SOURCE/$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    meson setup "$folder" "$STEADY_SOURCE" "$@" >&2
  fi
}

# Configures and builds everything.
build_in () {
  configure_in "$@"
  ninja -C "$STEADY_SOURCE/$1" >&2
}
