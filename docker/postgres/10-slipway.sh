#!/bin/bash
# One role and one schema per service, with the passwords that the setup container made.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$POSTGRES_DB" --file /run/slipway/init.sql
