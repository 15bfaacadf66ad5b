"""The names that the format knows besides its keys: muscles by their anatomical names, and the tags of exercises."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

MUSCLES = (
    # Foot and lower leg.
    *("achilles tendon", "calf", "gastrocnemius", "soleus", "plantaris", "popliteus", "tibialis anterior"),
    *("tibialis posterior", "peroneus longus", "peroneus brevis", "extensor digitorum longus"),
    *("extensor hallucis longus", "flexor digitorum brevis", "flexor digitorum longus", "flexor hallucis brevis"),
    *("flexor hallucis longus", "abductor hallucis", "plantar fascia"),
    # Thigh.
    *("quadriceps", "quadriceps femoris", "rectus femoris", "vastus intermedius", "vastus lateralis"),
    *("vastus medialis", "sartorius", "hamstrings", "biceps femoris", "semimembranosus", "semitendinosus"),
    *("adductors", "adductor brevis", "adductor longus", "adductor magnus", "gracilis", "pectineus"),
    # Hip.
    *("iliopsoas", "psoas", "psoas major", "iliacus", "gluteus maximus", "gluteus medius", "gluteus minimus"),
    *("piriformis", "obturator externus", "obturator internus", "gemelli", "quadratus femoris"),
    *("tensor fasciae latae", "iliotibial band", "pelvic floor"),
    # Trunk.
    *("rectus abdominis", "transversus abdominis", "obliquus externus abdominis", "obliquus internus abdominis"),
    *("quadratus lumborum", "erector spinae", "iliocostalis", "longissimus", "multifidus", "diaphragm"),
    *("intercostales", "latissimus dorsi", "serratus", "serratus anterior", "trapezius", "rhomboids"),
    # Shoulder, arm and neck.
    *("deltoid", "pectoralis major", "pectoralis minor", "rotator cuff", "supraspinatus", "infraspinatus"),
    *("subscapularis", "teres major", "teres minor", "biceps brachii", "brachialis", "brachioradialis"),
    *("triceps brachii", "levator scapulae", "sternocleidomastoid", "scalenes", "deep neck flexors", "suboccipitals"),
)

MEANT: Mapping[str, str] = MappingProxyType(
    {
        "abs": "rectus abdominis",
        "bauch": "rectus abdominis",
        "butt": "gluteus maximus",
        "calves": "gastrocnemius",
        "core": "transversus abdominis",
        "gesäß": "gluteus maximus",
        "glutes": "gluteus maximus",
        "hip flexor": "iliopsoas",
        "hip flexors": "iliopsoas",
        "hüftbeuger": "iliopsoas",
        "lats": "latissimus dorsi",
        "lower back": "erector spinae",
        "obliques": "obliquus externus abdominis",
        "quads": "quadriceps femoris",
        "rückenstrecker": "erector spinae",
        "wade": "gastrocnemius",
        "waden": "gastrocnemius",
    }
)
"""What people call muscles, and the name that is meant."""

TAGS = (
    *("balance", "ball", "deep-hip", "deep-knee", "extension", "flexion", "head-down", "hip-cross", "isometric"),
    *("kneeling", "neck", "nerve", "prone", "rotation", "shoulder", "side-bend", "supine", "wrist"),
)
"""What somebody may have to avoid (clinical notes, section 4.4)."""
