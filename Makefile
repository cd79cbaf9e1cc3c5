# Two commands do everything: `make run` and `make test`. The rest is for those who work on Matinee.

JDK := $(shell sh .mvn/jdk25.sh)
JAR := server/target/matinee.jar
# What a start loads was noted by a rehearsal (docs/OPERATING.md).
NOTES := server/target/matinee.aot
JVM := -XX:+UseSerialGC -XX:+UseCompactObjectHeaders
MAVEN := JAVA_HOME="$(JDK)" mvn --batch-mode --no-transfer-progress -Dstyle.color=never
# One test of the server by name, with the page as it was built.
ONE_TEST = $(MAVEN) --quiet -pl protocol,web-client,server test -Dexec.skip=true -DskipPageTests=true -Dsurefire.failIfNoSpecifiedTests=false
SOURCES := $(shell find pom.xml */pom.xml protocol/src/main server/src/main web-client/src web-client/public \
	web-client/index.html web-client/package-lock.json web-client/vite.config.ts -type f 2>/dev/null | sed 's/ /\\ /g')
ARGS ?=
# What `make run` adds of its own: a film to watch, and rooms that are kept. What ARGS, the environment or a file of settings says comes in its place.
GIVEN = $(filter $(foreach flag,$(1),--$(flag) --$(flag)=%),$(ARGS))$(strip $(foreach variable,$(2),$(MATINEE_$(variable))))
OWN_SHELF = $(if $(call GIVEN,media config,MEDIA CONFIG),,--media server/media)
OWN_ROOMS = $(if $(call GIVEN,journal state config,JOURNAL STATE CONFIG),,--journal target/rooms)

.PHONY: help run build test full load race stall chatter night growth journalled reconnects idle joins start jmh drill loss soak chaos alarms tail synclab unit e2e format types settings folds journal journals sim fuzz cost spreads phone desk memory sizes pictures card film tools clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

run: $(NOTES) ## builds what is stale and runs Matinee with a film to watch (ARGS="--port 8090 …", see ARGS=--help)
	@exec "$(JDK)/bin/java" $(JVM) -XX:AOTCache=$(NOTES) -jar $(JAR) $(OWN_SHELF) $(OWN_ROOMS) $(ARGS)

build: $(JAR) ## builds server/target/matinee.jar

$(JAR): $(SOURCES) | tools
	@echo "Building Matinee (the first time takes a few minutes) …"
	@$(MAVEN) --quiet package -DskipTests
	@touch $@

$(NOTES): $(JAR) server/rehearse.mjs server/visit.mjs
	@node server/rehearse.mjs "$(JDK)/bin/java" $(JAR) $(NOTES) $(JVM)

test: unit e2e ## the gate: unit tests, simulation, browsers

unit: | tools
	$(MAVEN) verify
	cd loadtest/synclab && node --test
	node --test server/run.test.mjs
	@$(PROOF).chaos.Chaos $(JAR) $(RESULTS) 4 2 3

e2e: $(JAR) ## the browser tests alone
	cd web-client && node install-packages.mjs && JAVA="$(JDK)/bin/java" npm run --silent e2e

LOAD ?= 5 10 50
load: $(JAR) ## full rooms that chat, against a server of their own: make load LOAD="rooms seconds messages-a-second"
	@"$(JDK)/bin/java" -jar $(JAR) --port 8141 --management-port 0 --limit-new-rooms 0 --limit-sockets 0 --limit-connections 0 --limit-chat 0 & \
	server=$$!; trap 'kill $$server' EXIT; sleep 3; "$(JDK)/bin/java" -jar loadtest/target/loadtest.jar http://127.0.0.1:8141 $(LOAD)

PROOF = "$(JDK)/bin/java" -Xmx2g -cp loadtest/target/loadtest.jar matinee.loadtest
RESULTS := loadtest/target

RACE ?= 100 10000
race: $(JAR) ## ten thousand who want eight hundred seats at once: make race RACE="rooms joins" (docs/DRILLS.md)
	@$(PROOF).race.Race $(JAR) $(RESULTS) $(RACE)

STALL ?= 60 150
stall: $(JAR) ## one client of eight reads nothing: make stall STALL="seconds messages-a-second" (docs/DRILLS.md)
	@$(PROOF).stall.Stall $(JAR) $(RESULTS) $(STALL)

CHATTER ?= 5 3
chatter: $(JAR) ## what a second of processor delivers, here and on ws, socket.io and plain Jetty (docs/PERFORMANCE.md): make chatter CHATTER="seconds rounds warm-up targets jvm-flags"
	@test -d loadtest/baselines/node_modules || (cd loadtest/baselines && npm ci --silent --no-audit --no-fund)
	@taskset -c 1 $(PROOF).load.Chatter $(JAR) $(RESULTS) loadtest/baselines $(CHATTER)

# The members have a heap that is seldom collected: what holds them up is in every time they take (16 GiB in all).
NIGHT_OF = @taskset -c 1 "$(JDK)/bin/java" -Xms9g -Xmx9g -Xmn8g -XX:+UseSerialGC -XX:+AlwaysPreTouch -XX:+UseTransparentHugePages \
	-cp loadtest/target/loadtest.jar matinee.loadtest.night
NIGHT ?= 2250 600 120
night: $(JAR) ## a film night of steady members, the server on one processor (docs/PERFORMANCE.md): make night NIGHT="rooms seconds settling jvm-flags"
	$(NIGHT_OF).FilmNight $(JAR) $(RESULTS) $(NIGHT)

GROWTH ?= 2250 60 15
growth: $(JAR) ## the same with fewer and fewer rooms, and drawn: make growth GROWTH="most-rooms seconds settling jvm-flags"
	$(NIGHT_OF).Growth $(JAR) $(RESULTS) $(GROWTH); held=$$?; \
	$(PROOF).night.GrowthPlot $(RESULTS)/growth.json docs/performance/growth.svg && exit $$held

JOURNALLED ?= 2250 60 90 3
journalled: $(JAR) ## the same with a journal and without, in turns: make journalled JOURNALLED="rooms seconds settling rounds jvm-flags"
	$(NIGHT_OF).Journalled $(JAR) $(RESULTS) $(JOURNALLED)

RECONNECTS ?= 1200 5 120
reconnects: $(JAR) ## all connections of such a night are cut at once: make reconnects RECONNECTS="rooms storms settling jvm-flags"
	$(NIGHT_OF).Reconnects $(JAR) $(RESULTS) $(RECONNECTS)

IDLE ?= 10000 3
idle: $(JAR) ## what a seat costs whose member says nothing, beside ws and socket.io (docs/PERFORMANCE.md): make idle IDLE="seats rounds silent-seconds targets jvm-flags"
	@test -d loadtest/baselines/node_modules || (cd loadtest/baselines && npm ci --silent --no-audit --no-fund)
	@taskset -c 1 $(PROOF).load.Idle $(JAR) $(RESULTS) loadtest/baselines $(IDLE)

JOINS ?= 1000 3 3
joins: $(JAR) ## what a second of processor lets in, beside bare connections on ws (docs/PERFORMANCE.md): make joins JOINS="rooms storms rounds storms-not-counted targets jvm-flags"
	@test -d loadtest/baselines/node_modules || (cd loadtest/baselines && npm ci --silent --no-audit --no-fund)
	@taskset -c 1 $(PROOF).load.Joins $(JAR) $(RESULTS) loadtest/baselines $(JOINS)

START ?= 5
start: $(NOTES) ## from the command to the first room served, with the notes of a rehearsed start and without: make start START=rounds (docs/PERFORMANCE.md)
	@node loadtest/start.mjs "$(JDK)/bin/java" $(JAR) $(NOTES) $(RESULTS) $(START) $(JVM)

DRILL ?= 1,5,30,90
drill: $(JAR) ## cuts of the network, told and silent, and late segments: make drill DRILL=1,5,30,90 (docs/DRILLS.md)
	@$(PROOF).cuts.Cuts $(JAR) $(RESULTS) $(DRILL)

LOSS ?= 1,5,30,90
loss: $(JAR) ## real packets lost, in bursts and all of them (Linux, root, iproute2): make loss LOSS=1,5,30,90 (docs/DRILLS.md)
	@sh loadtest/loss.sh "$(JDK)/bin/java" $(JAR) loadtest/target/loadtest.jar $(RESULTS) $(LOSS)

SOAK ?= 30
soak: $(JAR) ## twenty times the churn of an evening: make soak SOAK="minutes rooms times" (docs/DRILLS.md)
	@$(PROOF).soak.Soak $(JAR) $(RESULTS) $(SOAK)

ALARMS ?= 20
alarms: $(JAR) ## a live server, a real Prometheus and a fault at a time: the alert for it fires, no other, and it clears: make alarms ALARMS=rooms (docs/DRILLS.md)
	@$(PROOF).alarms.Alarms $(JAR) $(RESULTS) ops/prometheus/matinee.rules.yml $(ALARMS)

CHAOS ?= 200 10 50 1
chaos: $(JAR) ## full rooms on a server that is stopped and killed: make chaos CHAOS="rooms graceful kills seed" (docs/DRILLS.md)
	@$(PROOF).chaos.Chaos $(JAR) $(RESULTS) $(CHAOS)

TAIL ?= 60 30,80 1,5 0,5ms
tail: $(JAR) ## what one lost packet costs (Linux, root, iproute2): make tail TAIL="seconds delays losses follow-ups"
	@sh loadtest/tail.sh "$(JDK)/bin/java" "$(CURDIR)/$(JAR)" "$(CURDIR)/loadtest/target/loadtest.jar" $(TAIL)

SYNCLAB ?=
synclab: $(JAR) ## how far apart eight browsers are: the whole matrix, or make synclab SYNCLAB="sym --runs 1" (docs/SYNC.md)
	@cd web-client && node install-packages.mjs && node e2e/chromium.mjs
	@JAVA="$(JDK)/bin/java" exec node loadtest/synclab/main.mjs $(SYNCLAB)

full: test load ## the gate, a load, 20,000 seeds of the simulation, and the sync lab (an hour and a half)
	cd web-client && JAVA="$(JDK)/bin/java" npx playwright test -c e2e --project=more-walks
	$(MAKE) sim SEEDS=20000
	$(MAKE) synclab

cost: $(JAR) ## prints what a busy room costs the page beyond the film itself
	cd web-client && node install-packages.mjs && JAVA="$(JDK)/bin/java" npm run --silent cost

spreads: $(JAR) ## prints how far apart four browsers are: a file, a broadcast, the services' players (docs/SYNC.md)
	cd web-client && node install-packages.mjs && JAVA="$(JDK)/bin/java" npm run --silent spreads

phone: $(JAR) ## prints how long a phone on a slow line waits, and what it fetches meanwhile
	cd web-client && node install-packages.mjs && JAVA="$(JDK)/bin/java" npm run --silent phone

ROOMS ?= 2000
desk: $(JAR) ## prints how fast the operator's page is with thousands of rooms, and what it costs the server: make desk ROOMS=2000
	cd web-client && node install-packages.mjs && ROOMS=$(ROOMS) JAVA="$(JDK)/bin/java" npm run --silent desk

HOURS ?= 2
memory: $(JAR) ## prints what a page keeps of an evening: make memory HOURS=2 (18 minutes)
	cd web-client && node install-packages.mjs && HOURS=$(HOURS) JAVA="$(JDK)/bin/java" npm run --silent memory

sizes: $(JAR) ## what each part of the page weighs, zipped: at first, and when it is used
	@cd web-client && node sizes.mjs

pictures: $(JAR) ## makes docs/pictures again
	cd web-client && node install-packages.mjs && JAVA="$(JDK)/bin/java" npm run --silent pictures

card: ## makes the picture in the preview of a link, and the icons, again
	cd web-client && node install-packages.mjs && node card/make-card.mjs && node card/make-icons.mjs

format: | tools ## formats Java and TypeScript
	$(MAVEN) --quiet spotless:apply
	cd web-client && node install-packages.mjs && npm run --silent format

types: | tools ## generates the page's types from the protocol's records
	$(MAVEN) --quiet -pl protocol test -Dtest=TypeScriptTest -Dmatinee.types=write

settings: $(JAR) ## writes docs/CONFIGURATION.md from the declarations of the settings
	$(ONE_TEST) -Dtest=SettingsPageTest -Dmatinee.settings=write

folds: $(JAR) ## lets the simulation write the fold fixtures
	$(ONE_TEST) -Dtest=FoldFixturesTest -Dmatinee.folds=write

JOURNAL ?=
journal: $(JAR) ## what keeping a journal costs on this machine's disk (JOURNAL=DIR: on another)
	$(ONE_TEST) -Dtest=JournalCost -Dmatinee.journal=measure -Dmatinee.journal.folder="$(JOURNAL)"

journals: $(JAR) ## keeps a journal as this version writes it, for every later one to read
	$(ONE_TEST) -Dtest=GoldenJournalTest -Dmatinee.journals=write

SEED ?= 1
SEEDS ?= 1
sim: $(JAR) ## runs the simulation: make sim SEED=7, or SEEDS=20000 from there
	$(ONE_TEST) -Dtest=SimTest -Dmatinee.sim.first=$(SEED) -Dmatinee.sim.count=$(SEEDS)

JMH ?= -f 1 -wi 3 -i 3 -w 2 -r 2 -prof gc
jmh: $(JAR) ## what the hot paths cost, step by step (docs/PERFORMANCE.md): make jmh JMH="options of JMH"
	@$(MAVEN) --quiet -pl protocol,web-client,server -Dexec.skip=true test-compile org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath -Dmdep.outputFile=target/jmh.classpath
	@sh server/jmh.sh "$(JDK)" $(JMH)

FUZZ ?= 10
fuzz: $(JAR) ## feeds codec, gateway and HTTP whatever a fuzzer thinks of: make fuzz FUZZ=minutes
	$(ONE_TEST) -Dtest=FuzzTest -Dmatinee.fuzz.seconds=$$(( $(FUZZ) * 60 ))

film: ## makes the film and its stream again and checks every frame of them (needs ffmpeg)
	node server/film/make-film.mjs
	node server/film/check-film.mjs
	node server/film/make-stream.mjs
	node server/film/check-film.mjs --file "server/media/Lanterns on the Lake (stream)/index.m3u8"

clean: ## removes what was built
	rm -rf */target web-client/test-results

tools:
	@test -n "$(JDK)" || { echo "Matinee needs a JDK 25: install one (Temurin 25, for example) and set JAVA_HOME to it." >&2; exit 1; }
	@command -v mvn >/dev/null || { echo "Matinee is built with Maven 3.8.7 or newer: install it (Debian: apt-get install maven)." >&2; exit 1; }
	@node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' 2>/dev/null || { echo "Matinee's page is built with Node 20.19 or newer and npm: install them (https://nodejs.org)." >&2; exit 1; }
	@command -v npm >/dev/null || { echo "Matinee's page is built with npm, which comes with Node: install it (https://nodejs.org)." >&2; exit 1; }
