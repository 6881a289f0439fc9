#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
#
# container.sh ROOT JAVA_HOME rw|ro UID:GID DIRECTORY COMMAND...
#
# Runs the command as in a container whose files are below ROOT: with the libraries and programs of
# this machine, a Java, and nothing else. In a mount namespace of its own, which its caller makes.
set -eu
root=$1 java=$2 mode=$3 user=$4 directory=$5
shift 5
chroot=$(command -v chroot)
mount --bind "$root" "$root"
for place in bin lib lib64 usr; do
  mkdir -p "$root/$place"
  [ ! -d "/$place" ] || mount --bind "/$place" "$root/$place"
done
mkdir -p "$root/tmp" "$root/dev" "$root/proc" "$root/opt/java/openjdk" "$root$directory"
mount --rbind /dev "$root/dev"
mount --rbind /proc "$root/proc"
mount --bind "$java" "$root/opt/java/openjdk"
[ "$mode" = rw ] || mount -o remount,bind,ro "$root"
exec env -i PATH=/usr/bin:/bin JAVA_HOME=/opt/java/openjdk "$chroot" --userspec="$user" "$root" \
  /bin/sh -c 'cd "$0" && exec "$@"' "$directory" "$@"
