"""Sends what schemathesis makes of the OpenAPI document to a running Slipway, in a space made for it.

Environment: SLIPWAY_URL, SLIPWAY_API_KEY, SLIPWAY_SPACE (its id), SLIPWAY_EXAMPLES (for each operation, 5).
Prints counts, then every answer that must not be: 5xx, no answer within 10 s, an error without a message, a stack trace.
Ends with 1 if there is one.
"""

import collections
import os
import random
import re
import sys

import hypothesis
import requests
import schemathesis

URL = os.environ["SLIPWAY_URL"]
SPACE = os.environ["SLIPWAY_SPACE"]
EXAMPLES = int(os.environ.get("SLIPWAY_EXAMPLES", "5"))
HEADERS = {"X-Octopus-ApiKey": os.environ["SLIPWAY_API_KEY"]}
LONGEST = 10
ID = re.compile(r"^([A-Za-z]+)-\d+$")
STACK_TRACE = re.compile(r"\bat (dev\.slipway|java\.|io\.quarkus|org\.)[\w.$]+\(|Exception:|PgException")
# Nobody shall take the admin's account or key away.
OF_PEOPLE = {"users", "apikeys"}

random.seed(20261125)
ids = collections.defaultdict(list)
counts = collections.Counter()
failures = []


def learn(answer):
    """Keeps the ids in an answer, so that later requests have a chance to mean something."""
    if isinstance(answer, list):
        for each in answer:
            learn(each)
    elif isinstance(answer, dict):
        found = ID.match(str(answer.get("Id", "")))
        if found and found.group(1).lower() not in OF_PEOPLE and answer["Id"] not in ids[found.group(1).lower()]:
            ids[found.group(1).lower()].append(answer["Id"])
        for each in answer.values():
            learn(each)


def known(name, path):
    """An id that exists for a path parameter, three times in four; None to keep what schemathesis made."""
    if name == "spaceId" or path.startswith("/api/spaces/"):
        return SPACE
    before = path.split("{" + name + "}")[0].rstrip("/").split("/")[-1]
    wanted = before if name == "id" else re.sub("Id$", "s", name)
    candidates = ids.get(wanted.lower())
    return random.choice(candidates) if candidates and random.random() < 0.75 else None


def aim(case):
    for name in case.path_parameters or {}:
        value = known(name, case.operation.path)
        if value is not None:
            case.path_parameters[name] = value
    if isinstance(case.body, dict):
        if case.operation.path.startswith("/api/spaces"):
            # these two would change where everybody else's requests go
            case.body.pop("IsDefault", None)
            case.body.pop("TaskQueueStopped", None)
        for field, value in list(case.body.items()):
            candidates = ids.get(re.sub("Id$", "s", field).lower()) if field.endswith("Id") else None
            if candidates and isinstance(value, str) and random.random() < 0.75:
                case.body[field] = random.choice(candidates)


def send(case):
    if case.operation.path.startswith("/api/spaces/") and case.method.upper() == "DELETE":
        return
    aim(case)
    what = f"{case.method} {case.operation.path} {case.path_parameters} {case.query} {str(case.body)[:200]}"
    try:
        answer = case.call(base_url=URL, headers=HEADERS, timeout=LONGEST, allow_redirects=False)
    except requests.RequestException as failure:
        failures.append(f"{what} got no answer: {failure}")
        return
    counts[f"{answer.status_code // 100}xx"] += 1
    text = answer.content.decode("utf-8", "replace")
    try:
        body = answer.json()
    except ValueError:
        body = None
    if answer.status_code >= 400:
        mute = not (isinstance(body, dict) and body.get("ErrorMessage"))
        if answer.status_code >= 500 or mute or STACK_TRACE.search(text):
            failures.append(f"{what} -> {answer.status_code} {text[:300]}")
    else:
        learn(body)


def streams(operation):
    content = operation.definition.raw.get("responses", {}).get("200", {}).get("content", {})
    return "text/event-stream" in content


def main():
    schema = schemathesis.openapi.from_url(URL + "/api/openapi", headers=HEADERS)
    operations = []
    for result in schema.get_all_operations():
        operation = result.ok()
        if not streams(operation):
            operations.append(operation)
    # reads first: they fill the pool of ids
    for operation in sorted(operations, key=lambda each: (each.method.upper() != "GET", each.method.upper() == "DELETE")):
        settings = hypothesis.settings(
            max_examples=EXAMPLES,
            database=None,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(hypothesis.HealthCheck),
            phases=[hypothesis.Phase.generate],
        )
        settings(hypothesis.given(operation.as_strategy())(send))()
    calls = sum(counts.values())
    print(f"schemathesis: {len(operations)} operations, {calls} calls, {dict(sorted(counts.items()))}, {len(failures)} failures")
    for failure in failures[:40]:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
