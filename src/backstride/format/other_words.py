"""What people write, in the languages of the program, where the format has another word; small letters only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = Mapping[str, tuple[str, ...]]
"""A word, and what may be meant by it."""


def _table(text: str) -> Words:
    """Return what may be meant by each word of *text*: a line says what is meant and the words, more are indented."""
    rows = (row.split(": ") for row in text.strip().replace("\n    ", " ").split("\n"))
    return MappingProxyType({word: tuple(meant.split(", ")) for meant, words in rows for word in words.split(", ")})


KEYS: Words = _table("""
for, hold: time, duration, length, seconds, sec, dauer, zeit, sekunden, durée, temps, secondes, duración, tiempo,
    segundos, durata, secondi
reps: rep, repetition, repetitions, wiederholungen, wdh, whl, répétitions, répétition, rép, repeticiones,
    repetición, ripetizioni, ripetizione, rip
sets: set, satz, sätze, saetze, serien, série, séries, series, serie
hold: halten, haltezeit, haltedauer, tenir, maintien, maintenir, mantener, tenuta, tenere, tieni
sides: side, seite, seiten, côté, côtés, lado, lados, lato, lati
load: weight, kg, resistance, band, gewicht, last, widerstand, charge, poids, résistance, carga, peso, resistencia,
    carico, resistenza, elastico
at_most: max, maximum, limit, cap, up_to, at most, höchstens, hoechstens, au plus, máximo, máx, como máximo,
    massimo, al massimo
left: links, li, l, gauche, izquierda, izquierdo, izq, sinistra, sinistro, sx
right: rechts, re, r, droite, droit, derecha, derecho, dcha, destra, destro, dx
tempo: speed, pace, cadence, geschwindigkeit, rythme, ritmo, cadencia, cadenza
breathe: breath, breathing, atmung, atmen, respiration, respirer, respiración, respirar, respirazione, respirare
breaths: atemzüge, atemzuege, respirations, respiraciones, respiri
get_ready: prepare, preparation, prep, ready, vorbereitung, préparation, preparación, preparazione, preparati
switch: change, wechsel, seitenwechsel, changement, cambio
rest: break, pause, pausen, erholung, recovery, repos, récupération, descanso, pausa, recuperación, recupero, riposo
say: speak, spoken, voice, ansage, sagen, dire, voix, decir, voz, di, voce
cue, notes: hint, tip, comment, remark, hinweis, tipp, kommentar, conseil, consigne, commentaire, consejo,
    indicación, comentario, indicazione, consiglio, commento
summary, move: description, beschreibung, zusammenfassung, intro, résumé, descripción, resumen, descrizione,
    riassunto
notes: notizen, bemerkung, bemerkungen, note, remarque, remarques, nota, notas
exercise: übung, uebung, movement, ex, exercice, ejercicio, esercizio
exercises: übungen, uebungen, exercices, ejercicios, esercizi
steps: schritte, ablauf, step, program, programm, étapes, étape, programme, pasos, paso, programa, passaggi,
    passaggio, passi, programma
title: name, titel, titre, nom, título, titulo, nombre, titolo, nome
language: sprache, lang, langue, idioma, lengua, lingua
goals: ziel, ziele, purpose, objectif, objectifs, but, objetivo, objetivos, obiettivo, obiettivi, scopo
author: autor, autorin, physio, therapist, therapeut, therapeutin, auteur, auteure, kiné, kinésithérapeute, autora,
    fisioterapeuta, autore, autrice, fisioterapista
level: stufe, niveau, difficulty, schwierigkeit, difficulté, nivel, dificultad, livello, difficoltà
when: wann, zeitpunkt, quand, moment, cuándo, cuando, momento, quando
every: emom, takt, interval, intervall, intervalle, intervalo, intervallo
repeat: rounds, round, runden, loop, circuit, times, wiederhole, tours, tour, répéter, rondas, vueltas, circuito,
    repetir, giri, giro, ripeti
kind: art, typ, type, category, genre, tipo
muscles: muskel, muskeln, músculos, músculo, muscoli, muscolo
equipment: gerät, geräte, material, hilfsmittel, props, matériel, attrezzi, attrezzo, attrezzatura
mistakes: fehler, errors, erreurs, errores, errori
caution: vorsicht, warning, warnung, contraindications, kontraindikationen, attention, précautions, precaución,
    precauciones, attenzione, avvertenze, cautela
picture: image, photo, bild, foto, imagen, immagine
frequency: häufigkeit, often, fréquence, frecuencia, frequenza
from: start, von, ab, begin, début, depuis, inicio, desde, inizio, dal
until: end, to, bis, ende, fin, jusqu'au, hasta, fine, fino al
""")
"""What else people call a key, with the keys that may be meant."""

IN_FULL: Mapping[str, str] = MappingProxyType({"kg": "{value} kg", "band": "{value} band"})
"""What the value of a key means that is half of it: ``kg: 5`` is 5 kg."""

SIDES = _table("""
each, both: beide, both sides, beide seiten, deux, ambos, entrambi
each: each side, every, per side, left and right, left + right, left/right, l/r, l+r, beidseits, beidseitig,
    bilateral, je seite, pro seite, links und rechts, par côté, chaque côté, chaque, les deux côtés, por lado,
    cada lado, cada, ambos lados, per lato, ogni lato, entrambi i lati, g/d, i/d, sx/dx
both: none, no, keine, aucun, ninguno, nessuno
left: left side, links, linke, li, l, gauche, côté gauche, izquierda, izquierdo, lado izquierdo, izq, sinistra,
    sinistro, lato sinistro, sx
right: right side, rechts, rechte, re, r, droite, droit, côté droit, derecha, derecho, lado derecho, dcha, destra,
    destro, lato destro, dx
alternate: alternating, alternately, abwechselnd, im wechsel, en alternance, alterné, alternando, alterno,
    alternato, alternati
left, right: one, single, one side, einseitig, unilateral, un seul côté, unilatéral, un lado, un solo lato, un lato,
    unilaterale
""")
POSITIONS = _table("""
supine, prone, side-lying: lying, lying down, liegend, liegen, on the floor, allongé, couché, tumbado, acostado,
    sdraiato, sdraiati, a terra
supine: back, on back, on the back, face up, rückenlage, rücken, sur le dos, dos, boca arriba, espalda,
    sulla schiena, supino, schiena
prone: belly, front, stomach, face down, bauchlage, bauch, sur le ventre, ventre, boca abajo, a pancia in giù,
    prono, pancia
side-lying: side, on the side, seitlage, seitenlage, sur le côté, de lado, sul fianco, fianco
seated: sitting, sit, chair, sitzend, sitzen, sitz, assis, sentado, seduto, seduti, sedia
standing: stand, stehend, stehen, debout, de pie, in piedi
half-kneeling, quadruped: kneeling, kneel, kniend, knien, à genoux, de rodillas, in ginocchio
quadruped: all fours, on all fours, hands and knees, vierfüßlerstand, vierfüßler, à quatre pattes, quadrupédie,
    a cuatro patas, cuadrupedia, carponi, a quattro zampe, quadrupedia
""")
GOALS = _table("""
flexibility: stretch, stretches, stretching, dehnung, dehnen, étirement, étirements, souplesse, estiramiento,
    estiramientos, flexibilidad, allungamento, flessibilità
mobility, flexibility: beweglichkeit, warm-up, mobilité, échauffement, movilidad, calentamiento, mobilità,
    riscaldamento
strength: kraft, kräftigung, strengthening, force, renforcement, fuerza, fortalecimiento, forza, rinforzo
balance: gleichgewicht, koordination, coordination, équilibre, equilibrio, coordinación, coordinazione
stability: stabilität, stabilisation, core, stabilité, gainage, estabilidad, stabilità
breathing: atmung, breath, respiration, respiración, respirazione
relaxation: entspannung, relax, détente, relajación, rilassamento
""")
EXERCISE_KINDS = _table("""
stretch: stretching, flexibility, dehnung, dehnen, étirement, souplesse, estiramiento, flexibilidad, allungamento,
    flessibilità
strength: strengthening, stability, balance, kraft, kräftigung, force, renforcement, fuerza, forza, rinforzo
mobility: mobilisation, mobilization, warm-up, beweglichkeit, mobilité, échauffement, movilidad, calentamiento,
    mobilità, riscaldamento
breathing: breath, atmung, atemübung, respiration, respiración, respirazione
relaxation: entspannung, relax, détente, relajación, rilassamento
""")
LEVELS = _table("""
beginner: easy, easier, leicht, anfänger, débutant, facile, principiante, fácil
intermediate: medium, mittel, normal, moyen, intermédiaire, intermedio, medio
advanced: hard, harder, schwer, fortgeschritten, avancé, difficile, avanzado, difícil, avanzato
all: any, everybody, alle, tous, todos, tutti
""")
WHEN = _table("""
before-run: vorher, vor dem lauf, warm-up, avant, avant la course, antes, antes de correr, prima, prima della corsa
after-run: nachher, nach dem lauf, cool-down, après, après la course, después, después de correr, dopo,
    dopo la corsa
any-time: always, whenever, any, immer, jederzeit, toujours, siempre, sempre
""")
SPANS = _table("""
day: daily, tag, täglich, jour, par jour, día, al día, giorno, al giorno
week: weekly, woche, wöchentlich, semaine, par semaine, semana, a la semana, settimana, alla settimana
month: monthly, monat, monatlich, mois, par mois, mes, al mes, mese, al mese
""")
WEEKDAYS = _table("""
mon: monday, mo, montag, mondays, lundi, lun, lunes, lunedì, lunedi
tue: tuesday, tu, tues, di, dienstag, tuesdays, mardi, mar, martes, martedì, martedi
wed: wednesday, we, mi, mittwoch, wednesdays, mercredi, mer, miércoles, mié, mercoledì, mercoledi
thu: thursday, th, thur, thurs, do, donnerstag, thursdays, jeudi, jeu, jueves, jue, giovedì, giovedi, gio
fri: friday, fr, freitag, fridays, vendredi, ven, viernes, vie, venerdì, venerdi
sat: saturday, sa, samstag, saturdays, samedi, sam, sábado, sáb, sabato, sab
sun: sunday, su, so, sonntag, sundays, dimanche, dim, domingo, dom, domenica
""")
PRIORITIES = _table("""
must: high, hoch, yes, always, haute, alta, alto
should: normal, medium, mittel, normale, media, medio
could: low, optional, niedrig, basse, baja, bajo, bassa, facoltativo, opcional
""")

NUMBERS = (
    (
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ),
    (
        *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
        *("zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
    ),
    (
        *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
        *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
    ),
    (
        *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        *("trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"),
    ),
    (
        *("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici"),
        *("dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"),
    ),
)
"""The whole numbers from 0 on as they are written out, in each language."""
