#!/usr/bin/env bash
# Where no image can be pulled: builds local images under the tags that docker-compose.yml names, from Debian packages and
# the same Kafka jars that the embedded broker uses. Needs debootstrap, root and a running container engine.
# usage: stand-ins.sh KAFKA_LIB_FOLDER
set -euo pipefail
kafka_lib=${1:?folder with the jars of Kafka}
export DOCKER_BUILDKIT=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

have() { docker image inspect "$1" >/dev/null 2>&1; }

if ! have slipway-stand-in:base; then
  root=${SLIPWAY_STAND_IN_ROOT:-$work/root}
  [ -x "$root/usr/bin/java" ] || debootstrap --variant=minbase \
    --include=openjdk-17-jre-headless,postgresql-15,python3-minimal bookworm "$root" >/dev/null
  tar -C "$root" --exclude=./proc --exclude=./sys --exclude=./dev -c . | docker import - slipway-stand-in:base >/dev/null
fi
docker tag slipway-stand-in:base eclipse-temurin:17-jre

mkdir -p "$work/postgres" "$work/kafka/bin" "$work/kafka/libs"
cat > "$work/postgres/entrypoint" <<'SH'
#!/bin/bash
# The part of the official image's entrypoint that docker-compose.yml relies on.
set -euo pipefail
export PGDATA=/var/lib/postgresql/data PATH=/usr/lib/postgresql/15/bin:$PATH
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA"; chown -R postgres "$PGDATA"; chmod 700 "$PGDATA"
  cp -r /run/slipway /tmp/slipway && chown -R postgres /tmp/slipway
fi
as() { setpriv --reuid postgres --regid postgres --init-groups "$@"; }
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  # shellcheck disable=SC2086
  as initdb --username postgres --pwfile "/tmp/slipway/password" ${POSTGRES_INITDB_ARGS:-} >/dev/null
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  as pg_ctl -w -o "-c listen_addresses=''" start >/dev/null
  PGPASSWORD=$(cat /tmp/slipway/password); export PGPASSWORD
  as createdb -U postgres "$POSTGRES_DB"
  for script in /docker-entrypoint-initdb.d/*.sh; do bash "$script"; done
  as pg_ctl -w stop >/dev/null
fi
exec setpriv --reuid postgres --regid postgres --init-groups postgres -c listen_addresses='*'
SH
chmod +x "$work/postgres/entrypoint"
cat > "$work/postgres/Dockerfile" <<'D'
FROM slipway-stand-in:base
ENV PATH=/usr/lib/postgresql/15/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
COPY entrypoint /usr/local/bin/entrypoint
ENTRYPOINT ["/usr/local/bin/entrypoint"]
D
docker build -q -t postgres:18 "$work/postgres" >/dev/null

cp "$kafka_lib"/*.jar "$work/kafka/libs/"
cat > "$work/kafka/bin/kafka-storage.sh" <<'SH'
#!/bin/bash
exec java -cp "/opt/kafka/libs/*" kafka.tools.StorageTool "$@"
SH
cat > "$work/kafka/bin/kafka-server-start.sh" <<'SH'
#!/bin/bash
# shellcheck disable=SC2086
exec java ${KAFKA_HEAP_OPTS:-} -cp "/opt/kafka/libs/*" kafka.Kafka "$@"
SH
chmod +x "$work"/kafka/bin/*
cat > "$work/kafka/Dockerfile" <<'D'
FROM slipway-stand-in:base
COPY libs /opt/kafka/libs
COPY bin /opt/kafka/bin
D
docker build -q -t apache/kafka:4.1.0 "$work/kafka" >/dev/null
echo "stand-ins built: eclipse-temurin:17-jre postgres:18 apache/kafka:4.1.0"
