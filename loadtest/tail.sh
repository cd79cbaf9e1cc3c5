#!/bin/sh
# What one lost packet costs: two network namespaces of our own, joined by lines that delay and lose packets.
# sh loadtest/tail.sh JAVA SERVER.JAR LOADTEST.JAR SECONDS DELAYS LOSSES FOLLOW-UPS [FEWEST-MICROS]
set -eu
[ "$(id -u)" = 0 ] || { echo "make tail needs root: it makes network namespaces." >&2; exit 1; }
command -v ip >/dev/null || { echo "make tail needs the program ip (Debian: apt-get install iproute2)." >&2; exit 1; }
java=$1 server=$2 loadtest=$3
shift 3
servers=matinee-tail-$$-s
clients=matinee-tail-$$-c
measuring=
clean() {
  [ -z "$measuring" ] || kill "$measuring" 2>/dev/null || true
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
timeout 900 ip netns exec "$servers" "$java" --enable-native-access=ALL-UNNAMED -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$loadtest" matinee.loadtest.tail.Tail "$server" "$clients" "$@" &
measuring=$!
wait "$measuring"
