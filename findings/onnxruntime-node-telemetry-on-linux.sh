#!/usr/bin/env bash
# onnxruntime-node 1.30.0: on Linux, creating a session leaves an identifier of the computer and a queue of reports to the maker.
#
# Guess: as up to 1.28, telemetry is a matter of Windows alone; a package from npm that runs a model on Linux writes no file and
#        opens no connection.
# Seen: from 1.29 on the official Linux build has telemetry, on by default. A second after a session is created, the user's cache folder
#       holds `Microsoft/DeveloperTools/.onnxruntime/` with `deviceid` (a UUID that later processes use again) and `onnxruntime.db` (what
#       is to be sent). Where `CI` is set it does nothing, so that a test in CI does not show it. The Node package has no option for
#       it; `ORT_DISABLE_TELEMETRY=1` must be in the environment before the library is loaded: set in the main thread it counts for
#       workers, too.
# Source: https://github.com/microsoft/onnxruntime/pull/27379
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q onnx==1.23.2 numpy==2.4.6
npm init -y >/dev/null
npm install --silent --ignore-scripts onnxruntime-node@1.30.0
venv/bin/python - <<'PYTHON'
from onnx import TensorProto, helper, save

value = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, [1])
graph = helper.make_graph([helper.make_node("Identity", ["x"], ["y"])], "same", [value("x")], [value("y")])
save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), "same.onnx")
PYTHON
cat >create.cjs <<'JAVASCRIPT'
if (process.argv[2] === 'silent') process.env.ORT_DISABLE_TELEMETRY = '1';
const { Worker } = require('node:worker_threads');
new Worker(
  `require('onnxruntime-node').InferenceSession.create('same.onnx').then(() => setTimeout(() => process.exit(0), 1500));`,
  { eval: true },
);
JAVASCRIPT
for how in default silent in-ci; do
  mkdir "home-$how"
  ci=$([ "$how" = in-ci ] && echo true || true)
  CI="$ci" HOME="$folder/home-$how" XDG_CACHE_HOME="$folder/home-$how" node create.cjs "$how"
  echo "onnxruntime-node 1.30.0, $how: $(cd "home-$how" && find . -type f | sort | tr '\n' ' ')"
done
[ -s home-default/Microsoft/DeveloperTools/.onnxruntime/deviceid ]
[ -s home-default/Microsoft/DeveloperTools/.onnxruntime/onnxruntime.db ]
[ -z "$(find home-silent home-in-ci -type f)" ]
echo 'As found: telemetry by default, none where it is told, or where CI is set.'
