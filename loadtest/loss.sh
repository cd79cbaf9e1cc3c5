#!/bin/sh
# Full rooms behind a line that loses real packets: two network namespaces of our own, joined by that line.
# sh loadtest/loss.sh JAVA SERVER.JAR LOADTEST.JAR RESULTS [CUTS]
set -eu
[ "$(id -u)" = 0 ] || { echo "make loss needs root: it makes network namespaces." >&2; exit 1; }
command -v ip >/dev/null || { echo "make loss needs the program ip (Debian: apt-get install iproute2)." >&2; exit 1; }
java=$1 server=$2 loadtest=$3 results=$4
shift 4
servers=matinee-loss-$$-s
clients=matinee-loss-$$-c
proving=
clean() {
  [ -z "$proving" ] || kill "$proving" 2>/dev/null || true
  for space in "$servers" "$clients"; do
    ip netns pids "$space" 2>/dev/null | xargs -r kill -9 2>/dev/null || true
    ip netns delete "$space" 2>/dev/null || true
  done
}
trap clean EXIT
trap 'exit 1' INT TERM HUP
for space in "$servers" "$clients"; do
  ip netns add "$space"
  ip -n "$space" link set lo up
  ip netns exec "$space" sh -c 'echo 1 >/proc/sys/net/ipv6/conf/all/disable_ipv6' 2>/dev/null || true
done
ip netns exec "$servers" "$java" --enable-native-access=ALL-UNNAMED -cp "$loadtest" matinee.loadtest.loss.Loss "$server" "$results" "$clients" "$@" &
proving=$!
wait "$proving"
