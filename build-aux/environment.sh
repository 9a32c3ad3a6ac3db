# shellcheck shell=sh
# What a program needs so as to run from the build folder, not installed. To be sourced,
# with STEADY_BUILD set to the build folder. The same values as `meson devenv`.

: "${STEADY_BUILD:?the build folder}"

export GSETTINGS_SCHEMA_DIR="$STEADY_BUILD/data"
export STEADY_LOCALEDIR="$STEADY_BUILD/po"
export STEADY_SOUNDS_DIR="$STEADY_BUILD/data/sounds"
