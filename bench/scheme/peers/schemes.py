"""The Schemes that `run` knows: how each is found, names its version, and is given a program.

A program is portable R7RS. Where a Scheme reads R7RS it runs the file as it stands; for the others `splice` drops the
import, puts measure.scm in the place of its include form, and sets an adapter in front that defines what is missing.
Each Scheme gets the setting in which it is fastest while all its run-time checks stay on.
"""
import os
import re
import shutil
import subprocess
from pathlib import Path

ADAPTERS = Path(__file__).resolve().parent
PROJECT = ADAPTERS.parents[2]
KAWA = "com.github.arvyy:kawa:3.1.1"
IMPORT = re.compile(r"^\(import .*\)$", re.MULTILINE)
INCLUDE = re.compile(r'^\(include "(.*)"\)$', re.MULTILINE)


class Scheme:
    """An installed command that runs the program's own file."""

    def __init__(self, name, commands, version_arguments, run_arguments=(), environment=()):
        self.name = name
        self.commands = commands
        self.version_arguments = version_arguments
        self.run_arguments = run_arguments
        self.environment = environment

    def command(self):
        return next(filter(None, map(shutil.which, self.commands)), None)

    def missing(self):
        return None if self.command() else f"no {' or '.join(self.commands)} on the path"

    def version(self):
        return output_of([self.command(), *self.version_arguments]).splitlines()[0]

    def prepare(self, program, folder):
        return [*self.environment, self.command(), *self.run_arguments, str(program)]


class Adapted(Scheme):
    """A Scheme that needs an adapter in front of the program."""

    def __init__(self, name, commands, version_arguments, adapter, run_arguments=()):
        super().__init__(name, commands, version_arguments, run_arguments)
        self.adapter = adapter

    def adapters(self, text):
        return [self.adapter]

    def prepare(self, program, folder):
        text = splice(program)
        parts = [(ADAPTERS / adapter).read_text() for adapter in self.adapters(text)] + [text]
        adapted = folder / (program.stem + Path(self.adapter).suffix)
        adapted.write_text("".join(parts))
        return super().prepare(adapted, folder)


class Gambit(Adapted):
    """Compiles the program to a native executable first, which the times do not include."""

    def version(self):
        return super().version().split()[0]

    def prepare(self, program, folder):
        *compile_it, source = super().prepare(program, folder)
        executable = str(folder / program.stem)
        output_of([*compile_it, "-o", executable, source])
        return [executable]


class Racket(Adapted):
    """Compiles the program first, as Racket's own tools do; pairs are mutable only where the program changes one."""

    def adapters(self, text):
        return [self.adapter] + (["racket-mutable-pairs.rkt"] if "set-cdr!" in text else [])

    def prepare(self, program, folder):
        command = super().prepare(program, folder)
        output_of(["raco", "make", command[-1]])
        return command


class Lamina(Scheme):
    def command(self):
        launcher = PROJECT / "bin" / "lamina"
        return str(launcher) if launcher.exists() else None


class Kawa(Scheme):
    """Kawa from Maven's local repository, on the same JDK as Lamina."""

    def command(self):
        java = java_command()
        return java if java and self.archive().exists() else None

    def archive(self):
        group, name, version = KAWA.split(":")
        return Path.home() / ".m2/repository" / group.replace(".", "/") / name / version / f"{name}-{version}.jar"

    def missing(self):
        return None if self.command() else f"mvn dependency:get -Dartifact={KAWA} brings it"

    def version(self):
        return output_of([*self.java_and_kawa(), "--version"]).splitlines()[0]

    def java_and_kawa(self):
        return [self.command(), "-cp", str(self.archive()), "kawa.repl"]

    def prepare(self, program, folder):
        adapted = folder / program.name
        adapted.write_text(program.read_text().replace("(srfi 4)", "(only (kawa base) make-f64vector f64vector-length "
                                                       "f64vector-ref f64vector-set!)"))
        shutil.copy(program.parent / "measure.scm", folder)
        return [*self.java_and_kawa(), str(adapted)]


def splice(program):
    text = IMPORT.sub("", program.read_text())
    return INCLUDE.sub(lambda match: (program.parent / match[1]).read_text(), text)


def output_of(command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                          stdin=subprocess.DEVNULL, check=True).stdout


def java_command():
    homes = [os.environ.get("LAMINA_JAVA_HOME"), os.environ.get("JAVA_HOME"),
             *sorted(map(str, Path("/usr/lib/jvm").glob("*25*")))]
    return next((f"{home}/bin/java" for home in homes if home and "25" in java_release(home)), None)


def java_release(home):
    try:
        return re.search(r'JAVA_VERSION="(.*)"', (Path(home) / "release").read_text())[1]
    except (OSError, TypeError):
        return ""


def jdk_version():
    java = java_command()
    return java_release(Path(java).parents[1]) if java else "not found"


def cpu_model():
    try:
        return re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        return "unknown CPU"


ALL = [
    Lamina("lamina", ["bin/lamina"], ["--version"]),
    Adapted("chez", ["chezscheme", "chez"], ["--version"], "chez.ss", ["--program"]),
    Gambit("gambit", ["gsc"], ["-v"], "gambit.scm", ["-exe"]),
    Racket("racket", ["racket"], ["--version"], "racket.rkt"),
    Scheme("guile", ["guile", "guile3.0"], ["--version"], ["--r7rs"]),
    Kawa("kawa", ["java"], ["--version"]),
]
