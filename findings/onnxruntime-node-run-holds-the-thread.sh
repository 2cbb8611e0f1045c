#!/usr/bin/env bash
# onnxruntime-node 1.30.0: `InferenceSession.run` returns a promise, but computes on the thread that called it.
#
# Guess: like Node's own asynchronous functions it computes on another thread, so that timers go on while a promise is pending.
# Seen: no timer fires from the start of the computation to its end, however long it takes; the promise merely puts the
#       computation off to the next turn. Several runs "in parallel" come one after the other in the same way. A program that must
#       answer meanwhile needs a worker thread of its own for it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install -q onnx==1.23.2 numpy==2.4.6
npm init -y >/dev/null
npm install --silent --ignore-scripts onnxruntime-node@1.30.0
# Sixty multiplications of a square matrix: about a second on one core.
venv/bin/python - <<'PYTHON'
import numpy as np
from onnx import TensorProto, helper, numpy_helper, save

size, times = 1024, 60
weights = numpy_helper.from_array(np.eye(size, dtype=np.float32), "weights")
names = ["input", *(f"x{i}" for i in range(times - 1)), "output"]
nodes = [helper.make_node("MatMul", [a, "weights"], [b]) for a, b in zip(names, names[1:])]
value = lambda name: helper.make_tensor_value_info(name, TensorProto.FLOAT, [size, size])
graph = helper.make_graph(nodes, "squares", [value("input")], [value("output")], [weights])
save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), "squares.onnx")
PYTHON
cat >run.cjs <<'JAVASCRIPT'
const { InferenceSession, Tensor } = require('onnxruntime-node');

(async () => {
  const session = await InferenceSession.create('squares.onnx', { intraOpNumThreads: 1 });
  const feeds = { input: new Tensor('float32', new Float32Array(1024 * 1024), [1024, 1024]) };
  await session.run(feeds);
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const started = performance.now();
  await session.run(feeds);
  const took = performance.now() - started;
  await new Promise((resolve) => setTimeout(resolve, 5));
  clearInterval(timer);
  console.log(`onnxruntime-node 1.30.0: run took ${took.toFixed(0)} ms, no timer for ${longest.toFixed(0)} ms`);
  process.exit(longest > 0.9 * took ? 0 : 1);
})();
JAVASCRIPT
node run.cjs
echo 'As found: run() holds the event loop for as long as it computes.'
