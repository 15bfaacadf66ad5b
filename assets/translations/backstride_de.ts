<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Sentences</name>
    <message>
        <source>The screen may go dark: this desktop offers no way to keep it lit. Set a longer time in its power settings.</source>
        <translation>Der Bildschirm kann dunkel werden: Diese Desktop-Umgebung kann ihn nicht wach halten. Stell in der Energieverwaltung eine längere Zeit ein.</translation>
    </message>
    <message>
        <source>The screen may go dark: the library wakepy is missing. Install the program again.</source>
        <translation>Der Bildschirm kann dunkel werden: Die Bibliothek wakepy fehlt. Installiere Backstride neu.</translation>
    </message>
    <message>
        <source>No sound: no program that plays a WAV was found. Install pulseaudio-utils, pipewire-bin or alsa-utils.</source>
        <translation>Kein Ton: Kein Programm gefunden, das WAV abspielt. Installiere pulseaudio-utils, pipewire-bin oder alsa-utils.</translation>
    </message>
    <message>
        <source>No sound: Qt&apos;s multimedia part did not load ({error}). Install pulseaudio-utils, pipewire-bin or alsa-utils.</source>
        <translation>Kein Ton: Der Multimedia-Teil von Qt lädt nicht ({error}). Installiere pulseaudio-utils, pipewire-bin oder alsa-utils.</translation>
    </message>
    <message>
        <source>No sound: the files of the cues are not in {folder}. Install the program again.</source>
        <translation>Kein Ton: Die Tondateien sind nicht in {folder}. Installiere Backstride neu.</translation>
    </message>
    <message>
        <source>No sound: {player} could not play. Connect an output device and start the sound server.</source>
        <translation>Kein Ton: {player} konnte nicht abspielen. Schließ ein Ausgabegerät an und starte den Tonserver.</translation>
    </message>
    <message>
        <source>No sound: no output device was found. Connect one; the session goes on silently until then.</source>
        <translation>Kein Ton: Kein Ausgabegerät gefunden. Schließ eines an; bis dahin geht es still weiter.</translation>
    </message>
    <message>
        <source>No sound for {kinds}: the file is missing or damaged. Install the program again.</source>
        <translation>Kein Ton für {kinds}: Die Datei fehlt oder ist beschädigt. Installiere Backstride neu.</translation>
    </message>
    <message>
        <source>No sound: {error}.</source>
        <translation>Kein Ton: {error}.</translation>
    </message>
    <message>
        <source>Speech is not kept for next time: {folder} cannot be written ({why}). Free some space or allow writing.</source>
        <translation>Die Sprachausgabe lässt sich nicht für das nächste Mal speichern: {folder} ist nicht beschreibbar ({why}). Schaff Platz oder erlaube das Schreiben.</translation>
    </message>
    <message>
        <source>No voice: no speech program was found. Install espeak-ng; tones still play.</source>
        <translation>Keine Stimme: Kein Sprachprogramm gefunden. Installiere espeak-ng; Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>No sound: the sound system does not answer. Restart the sound server, or connect the device again.</source>
        <translation>Kein Ton: Das Tonsystem antwortet nicht. Starte den Tonserver neu oder schließ das Gerät wieder an.</translation>
    </message>
    <message>
        <source>Your own speech command was not found: {command}. Correct it in the settings.</source>
        <translation>Dein eigener Sprachbefehl wurde nicht gefunden: {command}. Ändere ihn in den Einstellungen.</translation>
    </message>
    <message>
        <source>There is no voice for the language {language}: its phrases are not spoken, tones still play.</source>
        <translation>Für die Sprache {language} gibt es keine Stimme: Diese Sätze werden nicht gesprochen, Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>The system&apos;s voice does not speak ({error}): tones still play.</source>
        <translation>Die Stimme des Systems spricht nicht ({error}): Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>{name} {what}: some phrases are not spoken, tones still play.</source>
        <translation>{name} {what}: Manche Sätze werden nicht gesprochen, Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>could not be kept ({why})</source>
        <translation>ließ sich nicht speichern ({why})</translation>
    </message>
    <message>
        <source>ended with code {code}</source>
        <translation>endete mit Code {code}</translation>
    </message>
    <message>
        <source>could not be started ({why})</source>
        <translation>ließ sich nicht starten ({why})</translation>
    </message>
    <message>
        <source>did not answer within {seconds} s</source>
        <translation>antwortete {seconds} s lang nicht</translation>
    </message>
    <message>
        <source>wrote a WAV that is not of 16 bits</source>
        <translation>schrieb ein WAV, das nicht 16 Bit hat</translation>
    </message>
    <message>
        <source>wrote more than {seconds} s of sound</source>
        <translation>schrieb mehr als {seconds} s Ton</translation>
    </message>
    <message>
        <source>wrote only silence</source>
        <translation>schrieb nur Stille</translation>
    </message>
    <message>
        <source>wrote no WAV file</source>
        <translation>schrieb keine WAV-Datei</translation>
    </message>
    <message>
        <source>The events are no longer written ({why}).</source>
        <translation>Die Ereignisse werden nicht mehr geschrieben ({why}).</translation>
    </message>
    <message>
        <source>This session cannot be resumed if the program stops: its journal failed ({why}).</source>
        <translation>Diese Einheit kann nicht weitergehen, falls Backstride abbricht: Das Protokoll lässt sich nicht schreiben ({why}).</translation>
    </message>
    <message>
        <source>The history is damaged in places; what cannot be read there is left out.</source>
        <translation>Der Verlauf ist stellenweise beschädigt; was sich nicht lesen lässt, fehlt.</translation>
    </message>
    <message>
        <source>Cannot keep the settings in {path} ({why}); they hold until you leave.</source>
        <translation>Die Einstellungen lassen sich nicht in {path} speichern ({why}); sie gelten, bis du Backstride beendest.</translation>
    </message>
    <message>
        <source>Cannot write into the folder {path}; choose another with --home.</source>
        <translation>In den Ordner {path} lässt sich nicht schreiben; wähl mit --home einen anderen.</translation>
    </message>
    <message>
        <source>Cannot make the folder {path} ({why}); choose another with --home.</source>
        <translation>Der Ordner {path} lässt sich nicht anlegen ({why}); wähl mit --home einen anderen.</translation>
    </message>
    <message>
        <source>{path} is there already and stays as it is; choose another id.</source>
        <translation>{path} gibt es schon und bleibt, wie es ist; wähl einen anderen Namen.</translation>
    </message>
    <message>
        <source>Cannot write {path} ({why}).</source>
        <translation>{path} lässt sich nicht schreiben ({why}).</translation>
    </message>
    <message>
        <source>The link leads to a file that is not there.</source>
        <translation>Der Verweis führt zu einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>The file is not there.</source>
        <translation>Die Datei ist nicht da.</translation>
    </message>
    <message>
        <source>Put the file back, or remove the link to it.</source>
        <translation>Leg die Datei zurück, oder entferne den Verweis auf sie.</translation>
    </message>
    <message>
        <source>The file cannot be read ({why}).</source>
        <translation>Die Datei lässt sich nicht lesen ({why}).</translation>
    </message>
    <message>
        <source>Allow this user to read it.</source>
        <translation>Erlaube diesem Benutzer, sie zu lesen.</translation>
    </message>
    <message>
        <source>This is {kind}, not a file.</source>
        <translation>Das ist {kind}, keine Datei.</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>ein Socket</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>etwas anderes</translation>
    </message>
    <message>
        <source>Give it a name that does not end in .yaml.</source>
        <translation>Gib ihm einen Namen, der nicht auf .yaml endet.</translation>
    </message>
    <message>
        <source>The file has {size} KiB; at most {most} are read.</source>
        <translation>Die Datei hat {size} KiB; höchstens {most} werden gelesen.</translation>
    </message>
    <message>
        <source>This {kind} hides {path}, which has the same id {id}.</source>
        <translation>Das hier verdeckt {path} mit derselben id {id}.</translation>
    </message>
    <message>
        <source>Give it another id if both are wanted, or allow it: `allow: [overrides]`.</source>
        <translation>Gib ihr eine andere id, wenn beide gewünscht sind, oder erlaube es: `allow: [overrides]`.</translation>
    </message>
    <message>
        <source>The picture {path} leads out of the library folder.</source>
        <translation>Das Bild {path} führt aus dem Bibliotheksordner hinaus.</translation>
    </message>
    <message>
        <source>Copy it beside the file.</source>
        <translation>Kopiere es neben die Datei.</translation>
    </message>
    <message>
        <source>This file has {size} KiB; {most} KiB is the most that is read.</source>
        <translation>Diese Datei hat {size} KiB; höchstens {most} KiB werden gelesen.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Teil sie auf mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>This file is not in UTF-8.</source>
        <translation>Diese Datei ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>There is an invisible control character ({code}) here.</source>
        <translation>Hier steht ein unsichtbares Steuerzeichen ({code}).</translation>
    </message>
    <message>
        <source>Delete it and type the word again.</source>
        <translation>Lösch es und tipp das Wort noch einmal.</translation>
    </message>
    <message>
        <source>Delete the escape.</source>
        <translation>Lösch die Zeichenfolge mit dem Rückstrich.</translation>
    </message>
    <message>
        <source>This text has {count} characters; {most} is the most.</source>
        <translation>Dieser Text hat {count} Zeichen; höchstens {most} gehen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürze ihn.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>Begin with `format: 1`.</source>
        <translation>Beginn mit `format: 1`.</translation>
    </message>
    <message>
        <source>`%TAG` is not read here.</source>
        <translation>`%TAG` wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Delete the line.</source>
        <translation>Lösch die Zeile.</translation>
    </message>
    <message>
        <source>A second document begins here (`---`).</source>
        <translation>Hier beginnt ein zweites Dokument (`---`).</translation>
    </message>
    <message>
        <source>Put each routine, exercise or plan into a file of its own.</source>
        <translation>Gib jeder Routine, Übung und jedem Plan eine eigene Datei.</translation>
    </message>
    <message>
        <source>The key before a `:` must be plain text.</source>
        <translation>Der Schlüssel vor einem `:` muss einfacher Text sein.</translation>
    </message>
    <message>
        <source>Write `key: value`, without `?`, `[` or `{{`.</source>
        <translation>Schreib `Schlüssel: Wert`, ohne `?`, `[` oder `{{`.</translation>
    </message>
    <message>
        <source>This is nested more than {depth} deep.</source>
        <translation>Das ist mehr als {depth} Stufen tief verschachtelt.</translation>
    </message>
    <message>
        <source>Write it flatter.</source>
        <translation>Schreib es flacher.</translation>
    </message>
    <message>
        <source>This file has more than {most} keys and values.</source>
        <translation>Diese Datei hat mehr als {most} Schlüssel und Werte.</translation>
    </message>
    <message>
        <source>`{name}` refers to another place; that is not read here.</source>
        <translation>`{name}` verweist auf eine andere Stelle; das wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>`{name}` names a place to refer to; that is not read here.</source>
        <translation>`{name}` benennt eine Stelle zum Verweisen; das wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>`{name}` is a tag; no value has one here.</source>
        <translation>`{name}` ist ein Tag; hier hat kein Wert eines.</translation>
    </message>
    <message>
        <source>`{name}` takes its content from another place; that is not read here.</source>
        <translation>`{name}` holt den Inhalt von einer anderen Stelle; das wird hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Write the text out again, or put quotation marks around a text that begins with `*`.</source>
        <translation>Schreib den Text noch einmal aus, oder setz einen Text, der mit `*` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Delete it, or put quotation marks around a text that begins with `!`.</source>
        <translation>Lösch es, oder setz einen Text, der mit `!` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Delete it, or put quotation marks around a text that begins with `&amp;`.</source>
        <translation>Lösch es, oder setz einen Text, der mit `&amp;` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>Write the keys out again.</source>
        <translation>Schreib die Schlüssel noch einmal aus.</translation>
    </message>
    <message>
        <source>`{key}` is written twice: on line {first} and on line {second}.</source>
        <translation>`{key}` steht zweimal da: in Zeile {first} und in Zeile {second}.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Behalt eines davon.</translation>
    </message>
    <message>
        <source>Known are {names}.</source>
        <translation>Bekannt sind {names}.</translation>
    </message>
    <message>
        <source>YAML cannot read this.</source>
        <translation>Das kann YAML nicht lesen.</translation>
    </message>
    <message>
        <source>Compare the line with one that works.</source>
        <translation>Vergleich die Zeile mit einer, die geht.</translation>
    </message>
    <message>
        <source>Put quotation marks around the whole text: key: &quot;your text&quot;.</source>
        <translation>Setz den ganzen Text in Anführungszeichen: Schlüssel: &quot;dein Text&quot;.</translation>
    </message>
    <message>
        <source>A value begins with `&amp;`, YAML&apos;s sign for a reference.</source>
        <translation>Ein Wert beginnt mit `&amp;`, dem Zeichen von YAML für einen Verweis.</translation>
    </message>
    <message>
        <source>A value begins with `*`, YAML&apos;s sign for a reference.</source>
        <translation>Ein Wert beginnt mit `*`, dem Zeichen von YAML für einen Verweis.</translation>
    </message>
    <message>
        <source>A value begins with `!`, YAML&apos;s sign for a tag.</source>
        <translation>Ein Wert beginnt mit `!`, dem Zeichen von YAML für ein Tag.</translation>
    </message>
    <message>
        <source>There is a `:` here that belongs to no key.</source>
        <translation>Hier steht ein `:`, das zu keinem Schlüssel gehört.</translation>
    </message>
    <message>
        <source>The line is indented too far, or the line above lacks its `:`, or the text holds `: `; then put quotation marks around the whole text.</source>
        <translation>Die Zeile ist zu weit eingerückt, oder der Zeile darüber fehlt ihr `:`, oder der Text enthält `: `; dann setz den ganzen Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A key without a `:` after it.</source>
        <translation>Ein Schlüssel ohne `:` dahinter.</translation>
    </message>
    <message>
        <source>Each line reads `key: value`.</source>
        <translation>Jede Zeile lautet `Schlüssel: Wert`.</translation>
    </message>
    <message>
        <source>The backslash here begins something that YAML does not know.</source>
        <translation>Der Rückstrich hier beginnt etwas, das YAML nicht kennt.</translation>
    </message>
    <message>
        <source>Write the backslash twice, or use single quotation marks around the text.</source>
        <translation>Schreib den Rückstrich zweimal, oder setz den Text in einfache Anführungszeichen.</translation>
    </message>
    <message>
        <source>A quotation mark opens here and is never closed.</source>
        <translation>Hier öffnet ein Anführungszeichen und wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Close the text with the same quotation mark.</source>
        <translation>Schließ den Text mit demselben Anführungszeichen.</translation>
    </message>
    <message>
        <source>The list that opens here with `[` is not closed.</source>
        <translation>Die Liste, die hier mit `[` öffnet, wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Write it as `[one, two]`, or put quotation marks around a text that begins with `[`.</source>
        <translation>Schreib sie als `[eins, zwei]`, oder setz einen Text, der mit `[` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The mapping that opens here with `{{` is not closed.</source>
        <translation>Die Zuordnung, die hier mit `{{` öffnet, wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>Write it as `{{key: value, key: value}}`, or put quotation marks around a text that begins with `{{`.</source>
        <translation>Schreib sie als `{{Schlüssel: Wert, Schlüssel: Wert}}`, oder setz einen Text, der mit `{{` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>A value cannot begin with this character.</source>
        <translation>Ein Wert kann nicht mit diesem Zeichen beginnen.</translation>
    </message>
    <message>
        <source>A list cannot begin here.</source>
        <translation>Hier kann keine Liste beginnen.</translation>
    </message>
    <message>
        <source>Put each `- ` on a line of its own below the key, or put quotation marks around a text that begins with `- `.</source>
        <translation>Setz jedes `- ` in eine eigene Zeile unter den Schlüssel, oder setz einen Text, der mit `- ` beginnt, in Anführungszeichen.</translation>
    </message>
    <message>
        <source>After `|` or `&gt;` the text begins on the next line.</source>
        <translation>Nach `|` oder `&gt;` beginnt der Text in der nächsten Zeile.</translation>
    </message>
    <message>
        <source>Move the text to the line below and indent it.</source>
        <translation>Schieb den Text in die Zeile darunter und rück ihn ein.</translation>
    </message>
    <message>
        <source>This does not line up with the lines above it.</source>
        <translation>Das steht nicht in einer Flucht mit den Zeilen darüber.</translation>
    </message>
    <message>
        <source>Keys that belong together begin in the same column; after a closing quotation mark nothing else may follow.</source>
        <translation>Schlüssel, die zusammengehören, beginnen in derselben Spalte; nach einem schließenden Anführungszeichen darf nichts mehr folgen.</translation>
    </message>
    <message>
        <source>This line does not line up with the list above it.</source>
        <translation>Diese Zeile steht nicht in einer Flucht mit der Liste darüber.</translation>
    </message>
    <message>
        <source>Each `- ` of a list begins in the same column, and so do the keys of one step.</source>
        <translation>Jedes `- ` einer Liste beginnt in derselben Spalte, ebenso die Schlüssel eines Schrittes.</translation>
    </message>
    <message>
        <source>This file asks for another version of YAML.</source>
        <translation>Diese Datei verlangt eine andere Version von YAML.</translation>
    </message>
    <message>
        <source>Delete the line with `%YAML`.</source>
        <translation>Lösch die Zeile mit `%YAML`.</translation>
    </message>
    <message>
        <source>A line begins with `%`, which has a meaning of its own in YAML.</source>
        <translation>Eine Zeile beginnt mit `%`, das in YAML eine eigene Bedeutung hat.</translation>
    </message>
    <message>
        <source>Indent the line, or put quotation marks around the text.</source>
        <translation>Rück die Zeile ein, oder setz den Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>This does not line up with the first lines of the file.</source>
        <translation>Das steht nicht in einer Flucht mit den ersten Zeilen der Datei.</translation>
    </message>
    <message>
        <source>The outermost keys all begin in the first column.</source>
        <translation>Die äußersten Schlüssel beginnen alle in der ersten Spalte.</translation>
    </message>
    <message>
        <source>This line is indented with a tab; YAML allows only spaces.</source>
        <translation>Diese Zeile ist mit einem Tabulator eingerückt; YAML erlaubt nur Leerzeichen.</translation>
    </message>
    <message>
        <source>Replace each tab at the beginning of the line by two spaces.</source>
        <translation>Ersetz jeden Tabulator am Zeilenanfang durch zwei Leerzeichen.</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Hier steht nichts.</translation>
    </message>
    <message>
        <source>A list stands here.</source>
        <translation>Hier steht eine Liste.</translation>
    </message>
    <message>
        <source>A mapping stands here.</source>
        <translation>Hier steht eine Zuordnung.</translation>
    </message>
    <message>
        <source>Write {wanted}, or delete the line.</source>
        <translation>Schreib {wanted}, oder lösch die Zeile.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <source>one of {names}</source>
        <translation>eines von {names}</translation>
    </message>
    <message>
        <source>a time such as 45 s</source>
        <translation>eine Zeit wie 45 s</translation>
    </message>
    <message>
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
    </message>
    <message>
        <source>a date such as 2026-11-01</source>
        <translation>ein Datum wie 2026-11-01</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>There is no voice called {voice}, so another one speaks. Correct its name in the settings.</source>
        <translation>Es gibt keine Stimme namens {voice}, deshalb spricht eine andere. Berichtige den Namen in den Einstellungen.</translation>
    </message>
    <message>
        <source>The voice failed ({error}): some phrases are not spoken, tones still play.</source>
        <translation>Die Stimme ist gescheitert ({error}): Manche Sätze werden nicht gesprochen, Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>The voice cannot begin: the system is out of threads. Close other programs; tones still play.</source>
        <translation>Die Stimme kann nicht anfangen: Das System hat keine Threads mehr. Schließ andere Programme; Töne gibt es weiterhin.</translation>
    </message>
    <message>
        <source>found no room for temporary files</source>
        <translation>fand keinen Platz für Zwischendateien</translation>
    </message>
    <message>
        <source>wrote a WAV of {rate} Hz and {channels} channels</source>
        <translation>schrieb eine WAV-Datei mit {rate} Hz und {channels} Kanälen</translation>
    </message>
    <message>
        <source>The history was written by a newer Backstride and stays as it is.</source>
        <translation>Der Verlauf stammt von einem neueren Backstride und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>What is done with this one is added when that one is started again.</source>
        <translation>Was du mit diesem machst, kommt dazu, sobald du jenes wieder startest.</translation>
    </message>
    <message>
        <source>The history is not Backstride&apos;s; it is kept as {path} and a new one was begun.</source>
        <translation>Der Verlauf ist nicht von Backstride; er liegt jetzt als {path} bereit, und ein neuer ist begonnen.</translation>
    </message>
    <message>
        <source>The history was damaged. What could be read of it is still there (sessions: {count}); the damaged file is kept as {path}.</source>
        <translation>Der Verlauf war beschädigt. Was sich davon lesen ließ, ist noch da (Einheiten: {count}); die beschädigte Datei liegt als {path} bereit.</translation>
    </message>
    <message>
        <source>The history is damaged and cannot be mended: {why}.</source>
        <translation>Der Verlauf ist beschädigt und lässt sich nicht reparieren: {why}.</translation>
    </message>
    <message>
        <source>The history cannot be written: {path} is not a file.</source>
        <translation>In den Verlauf lässt sich nicht schreiben: {path} ist keine Datei.</translation>
    </message>
    <message>
        <source>The history cannot be written: {why}.</source>
        <translation>In den Verlauf lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>another program has it locked</source>
        <translation>ein anderes Programm hält ihn gesperrt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>it may only be read</source>
        <translation>er darf nur gelesen werden</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>er lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the disk failed</source>
        <translation>der Datenträger hat versagt</translation>
    </message>
    <message>
        <source>there is no memory left</source>
        <translation>der Arbeitsspeicher ist voll</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Schaffe Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>Choose another folder with --home.</source>
        <translation>Wähle mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Close that program.</source>
        <translation>Schließ jenes Programm.</translation>
    </message>
    <message>
        <source>Close other programs.</source>
        <translation>Schließ andere Programme.</translation>
    </message>
    <message>
        <source>Allow this user to write it.</source>
        <translation>Erlaube diesem Benutzer, sie zu schreiben.</translation>
    </message>
    <message>
        <source>Make sure that the disk works.</source>
        <translation>Sieh nach, ob der Datenträger in Ordnung ist.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Gib ihr einen anderen Namen.</translation>
    </message>
    <message>
        <source>The settings as they were, with what could not be used, are kept in {path}.</source>
        <translation>Die bisherigen Einstellungen, samt dem, was nicht brauchbar war, liegen in {path}.</translation>
    </message>
    <message>
        <source>Cannot use the settings in {path}, the defaults hold: {problem}</source>
        <translation>Die Einstellungen in {path} sind nicht brauchbar, es gelten die Vorgaben: {problem}</translation>
    </message>
    <message>
        <source>{path}: line {number}: {name} must be {expected}; {default} holds.</source>
        <translation>{path}: Zeile {number}: {name} muss {expected} sein; es gilt {default}.</translation>
    </message>
    <message>
        <source>{path}: line {number}: a screen that serves a gym is not offered until it is safe to leave alone; &quot;run&quot; holds.</source>
        <translation>{path}: Zeile {number}: Ein Bildschirm fürs Fitnessstudio wird erst angeboten, wenn man ihn unbesorgt allein lassen kann; &quot;run&quot; gilt.</translation>
    </message>
    <message>
        <source>{path}: line {number}: there is no setting {name}; it was left out.</source>
        <translation>{path}: Zeile {number}: Eine Einstellung {name} gibt es nicht; sie wurde ausgelassen.</translation>
    </message>
    <message>
        <source>one of {choices}</source>
        <translation>eines von {choices}</translation>
    </message>
    <message>
        <source>text of one line of at most {longest} characters</source>
        <translation>ein einzeiliger Text von höchstens {longest} Zeichen</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>eine Liste von Texten</translation>
    </message>
    <message>
        <source>The library folder {path} is not there.</source>
        <translation>Der Bibliotheksordner {path} ist nicht da.</translation>
    </message>
    <message>
        <source>Not read: `{path}`.</source>
        <translation>Nicht gelesen: `{path}`.</translation>
    </message>
    <message>
        <source>This file is not read: its name goes on behind its ending.</source>
        <translation>Diese Datei wird nicht gelesen: Ihr Name geht nach der Endung weiter.</translation>
    </message>
    <message>
        <source>The files in this folder are not read.</source>
        <translation>Die Dateien in diesem Ordner werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Rename it to `{name}`.</source>
        <translation>Benenne es in `{name}` um.</translation>
    </message>
    <message>
        <source>Move them one folder up, or add this folder in the settings.</source>
        <translation>Leg die Dateien einen Ordner höher ab, oder füge diesen Ordner in den Einstellungen hinzu.</translation>
    </message>
    <message>
        <source>{count} more are not read; `backstride check` with the folder names them.</source>
        <translation>Weitere {count} werden nicht gelesen; `backstride check` mit dem Ordner nennt sie.</translation>
    </message>
    <message>
        <source>Another file here makes the id `{wanted}`, too, so this one is `{name}`.</source>
        <translation>Auch eine andere Datei hier ergibt die Id `{wanted}`, darum heißt diese `{name}`.</translation>
    </message>
    <message>
        <source>Rename one of them, or write an `id` into it.</source>
        <translation>Benenne eine davon um, oder schreib eine `id` hinein.</translation>
    </message>
    <message>
        <source>The library folder {path} cannot be read ({why}).</source>
        <translation>Der Bibliotheksordner {path} ist nicht lesbar ({why}).</translation>
    </message>
    <message>
        <source>small letters a-z, digits and `-`</source>
        <translation>kleine Buchstaben a-z, Ziffern und `-`</translation>
    </message>
    <message>
        <source>seconds as OUT-HOLD-BACK, such as 2-0-2</source>
        <translation>Sekunden als HIN-HALTEN-ZURÜCK, etwa 2-0-2</translation>
    </message>
    <message>
        <source>seconds as IN-HOLD-OUT-HOLD, such as 4-0-6-0</source>
        <translation>Sekunden als EIN-HALTEN-AUS-HALTEN, etwa 4-0-6-0</translation>
    </message>
    <message>
        <source>a tag such as `en` or `de`</source>
        <translation>ein Kürzel wie `en` oder `de`</translation>
    </message>
    <message>
        <source>the name of a png, jpg, webp or svg file beside this one</source>
        <translation>den Namen einer png-, jpg-, webp- oder svg-Datei neben dieser</translation>
    </message>
    <message>
        <source>Write the text itself, or tags of languages such as `en` and `de` with a text each.</source>
        <translation>Schreib den Text selbst, oder Kürzel von Sprachen wie `en` und `de` mit je einem Text.</translation>
    </message>
    <message>
        <source>Write it like `45 s`, `1 min 30 s` or `1:30`.</source>
        <translation>Schreib sie wie `45 s`, `1 min 30 s` oder `1:30`.</translation>
    </message>
    <message>
        <source>Write it with a point: `{text}`.</source>
        <translation>Schreib sie mit einem Punkt: `{text}`.</translation>
    </message>
    <message>
        <source>Write year-month-day, such as 2026-11-01.</source>
        <translation>Schreib Jahr-Monat-Tag, etwa 2026-11-01.</translation>
    </message>
    <message>
        <source>`{text}` is not the tag of a language.</source>
        <translation>`{text}` ist kein Kürzel einer Sprache.</translation>
    </message>
    <message>
        <source>`{text}` is not a muscle that is known here: it does not glow, and is not counted.</source>
        <translation>`{text}` ist hier als Muskel nicht bekannt: Er leuchtet nicht und zählt nicht mit.</translation>
    </message>
    <message>
        <source>`{text}` is not a tag that is known here.</source>
        <translation>`{text}` ist hier als Schlagwort nicht bekannt.</translation>
    </message>
    <message>
        <source>The guide lists them all.</source>
        <translation>Die Anleitung führt alle auf.</translation>
    </message>
    <message>
        <source>Correct the id, or write a whole sentence.</source>
        <translation>Verbessere die Id, oder schreib einen ganzen Satz.</translation>
    </message>
    <message>
        <source>`{text}` is not known here.</source>
        <translation>`{text}` ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>`{text}` is not a whole number from {low} to {high}.</source>
        <translation>`{text}` ist keine ganze Zahl von {low} bis {high}.</translation>
    </message>
    <message>
        <source>`{text}` is not a time.</source>
        <translation>`{text}` ist keine Zeit.</translation>
    </message>
    <message>
        <source>`{text}` is too long.</source>
        <translation>`{text}` ist zu lang.</translation>
    </message>
    <message>
        <source>The longest time is 12 h.</source>
        <translation>Die längste Zeit ist 12 h.</translation>
    </message>
    <message>
        <source>This takes no time.</source>
        <translation>Das dauert gar nicht.</translation>
    </message>
    <message>
        <source>Write more than 0 s.</source>
        <translation>Schreib mehr als 0 s.</translation>
    </message>
    <message>
        <source>`{text}` is not a date.</source>
        <translation>`{text}` ist kein Datum.</translation>
    </message>
    <message>
        <source>`{text}` is neither true nor false.</source>
        <translation>`{text}` ist weder true noch false.</translation>
    </message>
    <message>
        <source>`{text}` is not a tempo.</source>
        <translation>`{text}` ist kein Tempo.</translation>
    </message>
    <message>
        <source>`{text}` is not a breath.</source>
        <translation>`{text}` ist kein Atemzug.</translation>
    </message>
    <message>
        <source>`{text}` is not a picture within the library.</source>
        <translation>`{text}` ist kein Bild in der Bibliothek.</translation>
    </message>
    <message>
        <source>`{text}` is not an id.</source>
        <translation>`{text}` ist keine id.</translation>
    </message>
    <message>
        <source>`{text}` is not the id of a routine.</source>
        <translation>`{text}` ist keine id einer Routine.</translation>
    </message>
    <message>
        <source>This mapping is empty.</source>
        <translation>Diese Zuordnung ist leer.</translation>
    </message>
    <message>
        <source>This list is empty.</source>
        <translation>Diese Liste ist leer.</translation>
    </message>
    <message>
        <source>Write at least one, or leave the key out.</source>
        <translation>Schreib wenigstens eines, oder lass den Schlüssel weg.</translation>
    </message>
    <message>
        <source>`{key}` is not a key of {what}.</source>
        <translation>`{key}` ist hier kein Schlüssel.</translation>
    </message>
    <message>
        <source>Write it under `{key}:`, indented by two spaces.</source>
        <translation>Schreib es unter `{key}:`, um zwei Leerzeichen eingerückt.</translation>
    </message>
    <message>
        <source>{what} is written as `key: value` lines.</source>
        <translation>Das schreibt man in Zeilen `Schlüssel: Wert`.</translation>
    </message>
    <message>
        <source>{what} has no `{key}`.</source>
        <translation>`{key}` fehlt.</translation>
    </message>
    <message>
        <source>Add `{key}: …`.</source>
        <translation>Ergänze `{key}: …`.</translation>
    </message>
    <message>
        <source>Write `{key}: …`, each key on a line of its own.</source>
        <translation>Schreib `{key}: …`, jeden Schlüssel in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Delete `{one}` or `{other}`.</source>
        <translation>Lösch `{one}` oder `{other}`.</translation>
    </message>
    <message>
        <source>Add `{one}` or `{other}`.</source>
        <translation>Ergänze `{one}` oder `{other}`.</translation>
    </message>
    <message>
        <source>Add `{key}`.</source>
        <translation>Ergänze `{key}`.</translation>
    </message>
    <message>
        <source>Change one of the two.</source>
        <translation>Ändere eines der beiden.</translation>
    </message>
    <message>
        <source>`caution` is less than `go`.</source>
        <translation>`caution` ist kleiner als `go`.</translation>
    </message>
    <message>
        <source>`until` is before `from`.</source>
        <translation>`until` liegt vor `from`.</translation>
    </message>
    <message>
        <source>Exercises are written below their ids.</source>
        <translation>Übungen stehen unter ihren ids.</translation>
    </message>
    <message>
        <source>Write each id with a `:` and the exercise&apos;s keys indented below.</source>
        <translation>Schreib jede id mit einem `:` und die Schlüssel der Übung eingerückt darunter.</translation>
    </message>
    <message>
        <source>Write small letters a-z, digits and `-`.</source>
        <translation>Schreib kleine Buchstaben a-z, Ziffern und `-`.</translation>
    </message>
    <message>
        <source>Add `id: …` with small letters a-z, digits and `-`, or rename the file.</source>
        <translation>Ergänze `id: …` mit kleinen Buchstaben a-z, Ziffern und `-`, oder benenn die Datei um.</translation>
    </message>
    <message>
        <source>The file&apos;s name `{name}` cannot be an id.</source>
        <translation>Der Dateiname `{name}` kann keine id sein.</translation>
    </message>
    <message>
        <source>There is no file `{name}` within the library folder.</source>
        <translation>Im Bibliotheksordner gibt es keine Datei `{name}`.</translation>
    </message>
    <message>
        <source>Put it beside the exercise, or correct its name.</source>
        <translation>Leg sie neben die Übung, oder berichtige ihren Namen.</translation>
    </message>
    <message>
        <source>There is no exercise `{name}`.</source>
        <translation>Es gibt keine Übung `{name}`.</translation>
    </message>
    <message>
        <source>The exercise `{name}` is there, but its file has errors.</source>
        <translation>Die Übung `{name}` gibt es, aber ihre Datei hat Fehler.</translation>
    </message>
    <message>
        <source>Mend that file first.</source>
        <translation>Berichtige zuerst diese Datei.</translation>
    </message>
    <message>
        <source>Write the exercise into `exercises`, or into the library.</source>
        <translation>Schreib die Übung unter `exercises` oder in die Bibliothek.</translation>
    </message>
    <message>
        <source>`{one}` and `{other}` each say how the work is measured; a step has one of them.</source>
        <translation>`{one}` und `{other}` sagen beide, wie die Arbeit gemessen wird; ein Schritt hat nur eines davon.</translation>
    </message>
    <message>
        <source>`tempo` paces repetitions; with `{mode}` it says nothing.</source>
        <translation>`tempo` gibt Wiederholungen den Takt; bei `{mode}` sagt es nichts.</translation>
    </message>
    <message>
        <source>`tempo` paces repetitions, and there are none here.</source>
        <translation>`tempo` gibt Wiederholungen den Takt, und hier gibt es keine.</translation>
    </message>
    <message>
        <source>`breaths` counts the breaths of `breathe`; with `{mode}` it says nothing.</source>
        <translation>`breaths` zählt die Atemzüge von `breathe`; bei `{mode}` sagt es nichts.</translation>
    </message>
    <message>
        <source>`breaths` counts the breaths of `breathe`, and there is none here.</source>
        <translation>`breaths` zählt die Atemzüge von `breathe`, und das fehlt hier.</translation>
    </message>
    <message>
        <source>`breathe` says how, but not how long.</source>
        <translation>`breathe` sagt wie, aber nicht wie lange.</translation>
    </message>
    <message>
        <source>`first` says which side begins, and the sides do not change.</source>
        <translation>`first` sagt, welche Seite beginnt, und die Seiten wechseln nicht.</translation>
    </message>
    <message>
        <source>Write `sides: each` or `alternate`.</source>
        <translation>Schreib `sides: each` oder `alternate`.</translation>
    </message>
    <message>
        <source>`reps` lists {count} sets, but `sets` says {sets}.</source>
        <translation>`reps` nennt {count} Sätze, aber `sets` sagt {sets}.</translation>
    </message>
    <message>
        <source>The exercise lists {count} sets, but `sets` says {sets}.</source>
        <translation>Die Übung nennt {count} Sätze, aber `sets` sagt {sets}.</translation>
    </message>
    <message>
        <source>Delete `sets`.</source>
        <translation>Lösch `sets`.</translation>
    </message>
    <message>
        <source>Write `reps`, too.</source>
        <translation>Schreib auch `reps`.</translation>
    </message>
    <message>
        <source>Neither this step nor its exercise says how much.</source>
        <translation>Weder dieser Schritt noch seine Übung sagt, wie viel.</translation>
    </message>
    <message>
        <source>Add `hold`, `reps`, `for` or `breathe`.</source>
        <translation>Ergänze `hold`, `reps`, `for` oder `breathe`.</translation>
    </message>
    <message>
        <source>This is not a step.</source>
        <translation>Das ist kein Schritt.</translation>
    </message>
    <message>
        <source>This step does not say what it is.</source>
        <translation>Dieser Schritt sagt nicht, was er ist.</translation>
    </message>
    <message>
        <source>Write `exercise`, `rest`, `note` or `repeat`.</source>
        <translation>Schreib `exercise`, `rest`, `note` oder `repeat`.</translation>
    </message>
    <message>
        <source>Write `- exercise: ID`, `- rest: 30 s`, `- note: TEXT` or `- repeat: 2` with `steps`.</source>
        <translation>Schreib `- exercise: ID`, `- rest: 30 s`, `- note: TEXT` oder `- repeat: 2` mit `steps`.</translation>
    </message>
    <message>
        <source>A step is one thing; here it is `{one}` and `{other}`.</source>
        <translation>Ein Schritt ist nur eines; hier ist er `{one}` und `{other}`.</translation>
    </message>
    <message>
        <source>Begin a new step with `- `.</source>
        <translation>Beginn einen neuen Schritt mit `- `.</translation>
    </message>
    <message>
        <source>There are no steps here.</source>
        <translation>Hier gibt es keine Schritte.</translation>
    </message>
    <message>
        <source>Write at least one, such as `- rest: 30 s`.</source>
        <translation>Schreib wenigstens einen, etwa `- rest: 30 s`.</translation>
    </message>
    <message>
        <source>Steps are a list.</source>
        <translation>Schritte sind eine Liste.</translation>
    </message>
    <message>
        <source>Begin each step with `- `.</source>
        <translation>Beginn jeden Schritt mit `- `.</translation>
    </message>
    <message>
        <source>No step here takes any time, so there is nothing to play.</source>
        <translation>Kein Schritt hier braucht Zeit, also gibt es nichts abzuspielen.</translation>
    </message>
    <message>
        <source>Give a rest more than 0 s, or add a step.</source>
        <translation>Gib einer Pause mehr als 0 s, oder ergänze einen Schritt.</translation>
    </message>
    <message>
        <source>This routine has {phases} phases and takes {time}.</source>
        <translation>Diese Routine hat {phases} Phasen und dauert {time}.</translation>
    </message>
    <message>
        <source>{phases} phases and {time} are the most. Repeat less often.</source>
        <translation>Höchstens {phases} Phasen und {time}. Wiederhol seltener.</translation>
    </message>
    <message>
        <source>A hold of {time} before a run; {most} is the most.</source>
        <translation>{time} halten vor einem Lauf; höchstens {most}.</translation>
    </message>
    <message>
        <source>The holds for `{muscle}` add up to more than {most} before a run.</source>
        <translation>`{muscle}` wird vor einem Lauf zusammen länger als {most} gehalten.</translation>
    </message>
    <message>
        <source>Shorten it, or move the routine to after the run.</source>
        <translation>Kürze es, oder leg die Routine nach den Lauf.</translation>
    </message>
    <message>
        <source>The voice takes about {time} and has {slot}, so it leaves this out.</source>
        <translation>Die Stimme braucht etwa {time} und hat {slot}, darum lässt sie das weg.</translation>
    </message>
    <message>
        <source>The voice takes about {time} and has {slot}, so it says only the first sentence.</source>
        <translation>Die Stimme braucht etwa {time} und hat {slot}, darum sagt sie nur den ersten Satz.</translation>
    </message>
    <message>
        <source>The voice takes about {time} and has {slot}, so the name is not heard with its side.</source>
        <translation>Die Stimme braucht etwa {time} und hat {slot}, darum ist der Name nicht mit seiner Seite zu hören.</translation>
    </message>
    <message>
        <source>This is heard only {time} into the work, which lasts {length}.</source>
        <translation>Das ist erst nach {time} der Übung gesagt, die {length} dauert.</translation>
    </message>
    <message>
        <source>Shorten it, or write a `get_ready` for it.</source>
        <translation>Kürz es, oder schreib ein `get_ready` dafür.</translation>
    </message>
    <message>
        <source>Shorten the text, or give it more time.</source>
        <translation>Kürze den Text, oder gib ihm mehr Zeit.</translation>
    </message>
    <message>
        <source>Of `{name}` the left side gets {left}, the right side {right}.</source>
        <translation>Von `{name}` bekommt die linke Seite {left}, die rechte {right}.</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} Mal</translation>
    </message>
    <message>
        <source>Give both the same, as with `sides: each`.</source>
        <translation>Gib beiden gleich viel, etwa mit `sides: each`.</translation>
    </message>
    <message>
        <source>Getting into position here takes about {needed}, and there are {time}.</source>
        <translation>Hier in Position zu kommen dauert etwa {needed}, und es sind {time} Zeit.</translation>
    </message>
    <message>
        <source>Write `{key}: {time}` or more.</source>
        <translation>Schreib `{key}: {time}` oder mehr.</translation>
    </message>
    <message>
        <source>This goes down to the floor or up from it {count} times; once could do.</source>
        <translation>Hier geht es {count} Mal auf den Boden oder wieder hoch; einmal könnte reichen.</translation>
    </message>
    <message>
        <source>Put the exercises on the floor together.</source>
        <translation>Leg die Übungen am Boden zusammen.</translation>
    </message>
    <message>
        <source>{time} are not a whole number of breaths.</source>
        <translation>{time} sind keine ganze Zahl von Atemzügen.</translation>
    </message>
    <message>
        <source>{fewer} breaths take {less}, {more} take {longer}.</source>
        <translation>{fewer} Atemzüge dauern {less}, {more} dauern {longer}.</translation>
    </message>
    <message>
        <source>No step does the exercise `{name}`.</source>
        <translation>Kein Schritt macht die Übung `{name}`.</translation>
    </message>
    <message>
        <source>Use it or delete it.</source>
        <translation>Verwende oder lösch sie.</translation>
    </message>
    <message>
        <source>This routine was prescribed until {date}.</source>
        <translation>Diese Routine war bis {date} verordnet.</translation>
    </message>
    <message>
        <source>Review it, and write a new `until`.</source>
        <translation>Prüf sie, und schreib ein neues `until`.</translation>
    </message>
    <message>
        <source>`{name}` takes one number for {limbs}.</source>
        <translation>`{name}` nimmt eine Zahl für {limbs}.</translation>
    </message>
    <message>
        <source>`{name}` is not an angle.</source>
        <translation>`{name}` ist kein Winkel.</translation>
    </message>
    <message>
        <source>Write degrees, or degrees and a foreshortening from {least} to 1, such as `75` or `205 x0.7`.</source>
        <translation>Schreib Grad, oder Grad und eine Verkürzung von {least} bis 1, etwa `75` oder `205 x0.7`.</translation>
    </message>
    <message>
        <source>`{name}` does not turn to {angle} degrees.</source>
        <translation>`{name}` dreht sich nicht bis {angle} Grad.</translation>
    </message>
    <message>
        <source>It goes from {least} to {most}.</source>
        <translation>Es geht von {least} bis {most}.</translation>
    </message>
    <message>
        <source>`{name}` bends sideways by {angle} degrees.</source>
        <translation>`{name}` neigt sich um {angle} Grad zur Seite.</translation>
    </message>
    <message>
        <source>A spine bends up to {most}.</source>
        <translation>Eine Wirbelsäule neigt sich bis {most}.</translation>
    </message>
    <message>
        <source>This is not known here.</source>
        <translation>Das ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Use one of {names}.</source>
        <translation>Nimm eines von {names}.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Das muss eine Liste sein.</translation>
    </message>
    <message>
        <source>Write it in square brackets.</source>
        <translation>Schreib sie in eckige Klammern.</translation>
    </message>
    <message>
        <source>This must be a mapping of names to values.</source>
        <translation>Das muss eine Zuordnung von Namen zu Werten sein.</translation>
    </message>
    <message>
        <source>This must be a mapping of joints to angles.</source>
        <translation>Das muss eine Zuordnung von Gelenken zu Winkeln sein.</translation>
    </message>
    <message>
        <source>`{name}` must be a number.</source>
        <translation>`{name}` muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>`{name}` is a width, from {least} to {most}.</source>
        <translation>`{name}` ist eine Breite, von {least} bis {most}.</translation>
    </message>
    <message>
        <source>The angle is `{joint}`.</source>
        <translation>Der Winkel heißt `{joint}`.</translation>
    </message>
    <message>
        <source>`at` does not place the poses.</source>
        <translation>`at` ordnet die Posen nicht.</translation>
    </message>
    <message>
        <source>One rising number a pose, from 0; it ends at 1.</source>
        <translation>Je Pose eine steigende Zahl, ab 0; sie endet bei 1.</translation>
    </message>
    <message>
        <source>One rising number a pose, from 0; it stays below 1, where the first pose comes again.</source>
        <translation>Je Pose eine steigende Zahl, ab 0; sie bleibt unter 1, wo die erste Pose wiederkommt.</translation>
    </message>
    <message>
        <source>This must be a name, or one name with a value.</source>
        <translation>Das muss ein Name sein, oder ein Name mit einem Wert.</translation>
    </message>
    <message>
        <source>Such as `{sample}`.</source>
        <translation>Etwa `{sample}`.</translation>
    </message>
    <message>
        <source>Such as `mat` or `{{pad: knee-far}}`.</source>
        <translation>Etwa `mat` oder `{{pad: knee-far}}`.</translation>
    </message>
    <message>
        <source>{count} poses are too many.</source>
        <translation>{count} Posen sind zu viele.</translation>
    </message>
    <message>
        <source>Use at most {most}.</source>
        <translation>Nimm höchstens {most}.</translation>
    </message>
    <message>
        <source>The pose `{name}` is missing.</source>
        <translation>Die Pose `{name}` fehlt.</translation>
    </message>
    <message>
        <source>A figure has a `start` and an `end`.</source>
        <translation>Eine Figur hat `start` und `end`.</translation>
    </message>
    <message>
        <source>A cycle has no end pose to breathe in.</source>
        <translation>Ein Zyklus hat keine Endpose zum Einatmen.</translation>
    </message>
    <message>
        <source>Leave out `breath` or `cycle`.</source>
        <translation>Lass `breath` oder `cycle` weg.</translation>
    </message>
    <message>
        <source>`{name}` stands beside `poses`.</source>
        <translation>`{name}` steht neben `poses`.</translation>
    </message>
    <message>
        <source>Write either `start` and `end`, or `poses`.</source>
        <translation>Schreib entweder `start` und `end` oder `poses`.</translation>
    </message>
    <message>
        <source>A figure needs at least two poses.</source>
        <translation>Eine Figur braucht wenigstens zwei Posen.</translation>
    </message>
    <message>
        <source>`{name}` does not say where.</source>
        <translation>`{name}` sagt nicht wo.</translation>
    </message>
    <message>
        <source>The picture {name} is no file.</source>
        <translation>Das Bild {name} ist keine Datei.</translation>
    </message>
    <message>
        <source>The picture {name} cannot be read ({why}).</source>
        <translation>Das Bild {name} lässt sich nicht lesen ({why}).</translation>
    </message>
    <message>
        <source>The picture {name} has {size} MB; {most} MB is the most that is shown.</source>
        <translation>Das Bild {name} hat {size} MB; gezeigt werden höchstens {most} MB.</translation>
    </message>
    <message>
        <source>The picture {name} has {width} x {height} pixels; {most} million is the most that is shown.</source>
        <translation>Das Bild {name} hat {width} x {height} Pixel; gezeigt werden höchstens {most} Millionen.</translation>
    </message>
    <message>
        <source>The picture {name} is stored in {count} passes; {most} is the most that is shown.</source>
        <translation>Das Bild {name} ist in {count} Durchgängen gespeichert; gezeigt werden höchstens {most}.</translation>
    </message>
    <message>
        <source>The picture {name} is no PNG, JPEG, WebP or SVG.</source>
        <translation>Das Bild {name} ist kein PNG, JPEG, WebP oder SVG.</translation>
    </message>
    <message>
        <source>The picture {name} is a photo in {kind}, which is not shown.</source>
        <translation>Das Bild {name} ist ein Foto im Format {kind}, das nicht gezeigt wird.</translation>
    </message>
    <message>
        <source>The picture {name} is damaged.</source>
        <translation>Das Bild {name} ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture {name} cannot be drawn in time.</source>
        <translation>Das Bild {name} lässt sich nicht rechtzeitig zeichnen.</translation>
    </message>
    <message>
        <source>The picture {name} is not shown: {why}.</source>
        <translation>Das Bild {name} wird nicht gezeigt: {why}.</translation>
    </message>
    <message>
        <source>Save it smaller: 1600 pixels on the longer side are plenty.</source>
        <translation>Speichere es kleiner: 1600 Pixel an der längeren Seite reichen gut.</translation>
    </message>
    <message>
        <source>Save it again as a plain JPG or PNG.</source>
        <translation>Speichere es neu als einfaches JPG oder PNG.</translation>
    </message>
    <message>
        <source>Save it again, or take another one.</source>
        <translation>Speichere es neu, oder nimm ein anderes.</translation>
    </message>
    <message>
        <source>Save it as one of these.</source>
        <translation>Speichere es als eines davon.</translation>
    </message>
    <message>
        <source>Save it as PNG, or as an SVG of plain shapes.</source>
        <translation>Speichere es als PNG, oder als SVG aus einfachen Formen.</translation>
    </message>
    <message>
        <source>Save it as JPG, and write that name.</source>
        <translation>Speichere es als JPG, und schreib dessen Namen hin.</translation>
    </message>
    <message>
        <source>Save it as JPG.</source>
        <translation>Speichere es als JPG.</translation>
    </message>
    <message>
        <source>`{text}` is a kind of photo that is not shown.</source>
        <translation>`{text}` ist eine Art Foto, die nicht gezeigt wird.</translation>
    </message>
    <message>
        <source>it repeats its parts too often to draw</source>
        <translation>es wiederholt seine Teile zu oft zum Zeichnen</translation>
    </message>
    <message>
        <source>it holds a `clipPath` outside of `defs`</source>
        <translation>es enthält einen `clipPath` außerhalb von `defs`</translation>
    </message>
    <message>
        <source>it is not well-formed</source>
        <translation>es ist nicht wohlgeformt</translation>
    </message>
    <message>
        <source>it is no SVG</source>
        <translation>es ist kein SVG</translation>
    </message>
    <message>
        <source>it declares a document type</source>
        <translation>es nennt einen Dokumenttyp</translation>
    </message>
    <message>
        <source>it holds an instruction to a program ({name})</source>
        <translation>es enthält eine Anweisung an ein Programm ({name})</translation>
    </message>
    <message>
        <source>it is too large to draw</source>
        <translation>es ist zu groß zum Zeichnen</translation>
    </message>
    <message>
        <source>it holds a `{name}`</source>
        <translation>es enthält ein `{name}`</translation>
    </message>
    <message>
        <source>it loads something from elsewhere</source>
        <translation>es lädt etwas von anderswo</translation>
    </message>
    <message>
        <source>it runs a script (`{name}`)</source>
        <translation>es führt ein Skript aus (`{name}`)</translation>
    </message>
    <message>
        <source>Write {wanted}.</source>
        <translation>Schreib {wanted}.</translation>
    </message>
    <message>
        <source>a PDF file</source>
        <translation>eine PDF-Datei</translation>
    </message>
    <message>
        <source>a Word or ZIP file</source>
        <translation>eine Word- oder ZIP-Datei</translation>
    </message>
    <message>
        <source>an old Word file</source>
        <translation>eine alte Word-Datei</translation>
    </message>
    <message>
        <source>an RTF file</source>
        <translation>eine RTF-Datei</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>lateinischen</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>griechischen</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>kyrillischen</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>armenischen</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hebräischen</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>arabischen</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>indischen (Devanagari)</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>bengalischen</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>thailändischen</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>georgischen</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japanischen</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinesischen</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>koreanischen</translation>
    </message>
    <message>
        <source>no-break space</source>
        <translation>geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>narrow no-break space</source>
        <translation>schmales geschütztes Leerzeichen</translation>
    </message>
    <message>
        <source>en space</source>
        <translation>Halbgeviert-Leerzeichen</translation>
    </message>
    <message>
        <source>em space</source>
        <translation>Geviert-Leerzeichen</translation>
    </message>
    <message>
        <source>thin space</source>
        <translation>schmales Leerzeichen</translation>
    </message>
    <message>
        <source>hair space</source>
        <translation>Haarspatium</translation>
    </message>
    <message>
        <source>figure space</source>
        <translation>Ziffern-Leerzeichen</translation>
    </message>
    <message>
        <source>ideographic space</source>
        <translation>ideografisches Leerzeichen</translation>
    </message>
    <message>
        <source>zero width space</source>
        <translation>Leerzeichen ohne Breite</translation>
    </message>
    <message>
        <source>zero width joiner</source>
        <translation>Verbinder ohne Breite</translation>
    </message>
    <message>
        <source>zero width non-joiner</source>
        <translation>Trenner ohne Breite</translation>
    </message>
    <message>
        <source>zero width no-break space</source>
        <translation>Byte-Reihenfolge-Marke</translation>
    </message>
    <message>
        <source>word joiner</source>
        <translation>Wortverbinder</translation>
    </message>
    <message>
        <source>soft hyphen</source>
        <translation>weicher Trennstrich</translation>
    </message>
    <message>
        <source>left-to-right mark</source>
        <translation>Zeichen für links nach rechts</translation>
    </message>
    <message>
        <source>right-to-left mark</source>
        <translation>Zeichen für rechts nach links</translation>
    </message>
    <message>
        <source>replacement character</source>
        <translation>Ersatzzeichen</translation>
    </message>
    <message>
        <source>left double quotation mark</source>
        <translation>doppelt, oben, wie 66</translation>
    </message>
    <message>
        <source>right double quotation mark</source>
        <translation>doppelt, oben, wie 99</translation>
    </message>
    <message>
        <source>double low-9 quotation mark</source>
        <translation>doppelt, unten, wie 99</translation>
    </message>
    <message>
        <source>left single quotation mark</source>
        <translation>einfach, oben, wie 6</translation>
    </message>
    <message>
        <source>right single quotation mark</source>
        <translation>einfach, oben, wie 9</translation>
    </message>
    <message>
        <source>single low-9 quotation mark</source>
        <translation>einfach, unten, wie 9</translation>
    </message>
    <message>
        <source>left-pointing double angle quotation mark</source>
        <translation>doppelte Spitze nach links</translation>
    </message>
    <message>
        <source>right-pointing double angle quotation mark</source>
        <translation>doppelte Spitze nach rechts</translation>
    </message>
    <message>
        <source>en dash</source>
        <translation>Halbgeviertstrich</translation>
    </message>
    <message>
        <source>em dash</source>
        <translation>Geviertstrich</translation>
    </message>
    <message>
        <source>hyphen</source>
        <translation>typografischer Bindestrich</translation>
    </message>
    <message>
        <source>non-breaking hyphen</source>
        <translation>geschützter Bindestrich</translation>
    </message>
    <message>
        <source>minus sign</source>
        <translation>Minuszeichen</translation>
    </message>
    <message>
        <source>bullet</source>
        <translation>Aufzählungspunkt</translation>
    </message>
    <message>
        <source>middle dot</source>
        <translation>Mittelpunkt</translation>
    </message>
    <message>
        <source>black circle</source>
        <translation>schwarzer Kreis</translation>
    </message>
    <message>
        <source>white circle</source>
        <translation>weißer Kreis</translation>
    </message>
    <message>
        <source>black small square</source>
        <translation>kleines schwarzes Quadrat</translation>
    </message>
    <message>
        <source>asterisk</source>
        <translation>Sternchen</translation>
    </message>
    <message>
        <source>character of one font</source>
        <translation>Zeichen einer einzelnen Schriftart</translation>
    </message>
    <message>
        <source>fullwidth colon</source>
        <translation>Doppelpunkt in voller Breite</translation>
    </message>
    <message>
        <source>latin small ligature {letters}</source>
        <translation>Ligatur {letters}</translation>
    </message>
    <message>
        <source>cyrillic small letter {letter}</source>
        <translation>kyrillischer Kleinbuchstabe {letter}</translation>
    </message>
    <message>
        <source>cyrillic capital letter {letter}</source>
        <translation>kyrillischer Großbuchstabe {letter}</translation>
    </message>
    <message>
        <source>greek small letter {letter}</source>
        <translation>griechischer Kleinbuchstabe {letter}</translation>
    </message>
    <message>
        <source>fullwidth {sign}</source>
        <translation>{sign} in voller Breite</translation>
    </message>
    <message>
        <source>Write {lines} on separate lines.</source>
        <translation>Schreib {lines}, jedes in eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Did you mean {names}?</source>
        <translation>Meintest du {names}?</translation>
    </message>
    <message>
        <source>`{key}:` needs a space after the colon.</source>
        <translation>Nach dem Doppelpunkt von `{key}:` fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>`{key}` needs a colon and a space after it.</source>
        <translation>Nach `{key}` fehlen ein Doppelpunkt und ein Leerzeichen.</translation>
    </message>
    <message>
        <source>After the hyphen of a list item comes a space, not a tab.</source>
        <translation>Nach dem Bindestrich einer Liste kommt ein Leerzeichen, kein Tabulator.</translation>
    </message>
    <message>
        <source>The hyphen of a list item needs a space after it.</source>
        <translation>Nach dem Bindestrich einer Liste fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>A list item begins with a hyphen and a space, not with `{mark}` ({name}).</source>
        <translation>Eine Zeile einer Liste beginnt mit Bindestrich und Leerzeichen, nicht mit `{mark}` ({name}).</translation>
    </message>
    <message>
        <source>A list item begins with a hyphen and a space, not with a number.</source>
        <translation>Eine Zeile einer Liste beginnt mit Bindestrich und Leerzeichen, nicht mit einer Nummer.</translation>
    </message>
    <message>
        <source>Begin the line with {count} spaces instead.</source>
        <translation>Beginne die Zeile stattdessen mit {count} Leerzeichen.</translation>
    </message>
    <message>
        <source>This text has a colon with a space after it, so it needs quotation marks.</source>
        <translation>Dieser Text enthält einen Doppelpunkt mit Leerzeichen und braucht deshalb Anführungszeichen.</translation>
    </message>
    <message>
        <source>`{key}` needs a line of its own.</source>
        <translation>`{key}` braucht eine eigene Zeile.</translation>
    </message>
    <message>
        <source>The text ends at the second quotation mark; here is a third one.</source>
        <translation>Der Text endet am zweiten Anführungszeichen; hier steht ein drittes.</translation>
    </message>
    <message>
        <source>This list needs `{key}:` above it.</source>
        <translation>Über dieser Liste fehlt `{key}:`.</translation>
    </message>
    <message>
        <source>Add the line `{key}:` above it, with {count} spaces before it.</source>
        <translation>Füge darüber die Zeile `{key}:` ein, mit {count} Leerzeichen davor.</translation>
    </message>
    <message>
        <source>`{key}` is indented too far to line up with `{above}`.</source>
        <translation>`{key}` ist zu weit eingerückt und steht nicht unter `{above}`.</translation>
    </message>
    <message>
        <source>Begin the line with {count} spaces, as `{above}` does. If it is part of the text above, put that whole text in quotation marks.</source>
        <translation>Beginne die Zeile mit {count} Leerzeichen wie bei `{above}`. Gehört sie zum Text darüber, setz den ganzen Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>`{key}` belongs to the step above, but does not line up with it.</source>
        <translation>`{key}` gehört zum Schritt darüber, steht aber nicht auf einer Höhe mit ihm.</translation>
    </message>
    <message>
        <source>Begin the line with {count} spaces, so that it lines up with `{above}`.</source>
        <translation>Beginne die Zeile mit {count} Leerzeichen, damit sie unter `{above}` steht.</translation>
    </message>
    <message>
        <source>`{key}` is no step of its own; it belongs to the step above.</source>
        <translation>`{key}` ist kein eigener Schritt, sondern gehört zum Schritt darüber.</translation>
    </message>
    <message>
        <source>Leave out the hyphen, and begin the line with {count} spaces, in line with `{above}`.</source>
        <translation>Lass den Bindestrich weg und beginne die Zeile mit {count} Leerzeichen, unter `{above}`.</translation>
    </message>
    <message>
        <source>This line marks a piece of a web page or a chat. It is no part of the file.</source>
        <translation>Diese Zeile stammt aus einer Webseite oder einem Chat. Sie gehört nicht in die Datei.</translation>
    </message>
    <message>
        <source>This space is not a plain one: {name} (U+{number}).</source>
        <translation>Das ist kein einfaches Leerzeichen: {name} (U+{number}).</translation>
    </message>
    <message>
        <source>This is a typographic quotation mark: {name} (U+{number}).</source>
        <translation>Das ist ein typografisches Anführungszeichen: {name} (U+{number}).</translation>
    </message>
    <message>
        <source>This looks like `{meant}`, but is another character: {name} (U+{number}).</source>
        <translation>Das sieht aus wie `{meant}`, ist aber ein anderes Zeichen: {name} (U+{number}).</translation>
    </message>
    <message>
        <source>There is an invisible character here: {name} (U+{number}).</source>
        <translation>Hier steht ein unsichtbares Zeichen: {name} (U+{number}).</translation>
    </message>
    <message>
        <source>Type a plain space instead.</source>
        <translation>Tippe stattdessen ein einfaches Leerzeichen.</translation>
    </message>
    <message>
        <source>Use straight quotation marks (`&quot;`) at both ends of the text.</source>
        <translation>Nimm gerade Anführungszeichen (`&quot;`) an beiden Enden des Textes.</translation>
    </message>
    <message>
        <source>Write `{text}`, without quotation marks.</source>
        <translation>Schreib `{text}`, ohne Anführungszeichen.</translation>
    </message>
    <message>
        <source>Type `{text}`.</source>
        <translation>Tippe `{text}`.</translation>
    </message>
    <message>
        <source>Delete it. If you cannot see it, delete the whole word and type it again.</source>
        <translation>Lösch es. Siehst du es nicht, lösch das ganze Wort und tippe es neu.</translation>
    </message>
    <message>
        <source>Write `{key}:` instead.</source>
        <translation>Schreib stattdessen `{key}:`.</translation>
    </message>
    <message>
        <source>Write its keys straight into the step, without `{key}:`.</source>
        <translation>Schreib seine Schlüssel direkt in den Schritt, ohne `{key}:`.</translation>
    </message>
    <message>
        <source>Write it as a `cue`, which the person sees: `{line}`.</source>
        <translation>Schreib es als `cue`, das die Person sieht: `{line}`.</translation>
    </message>
    <message>
        <source>It belongs in a step: write it below an `exercise`, lined up with it.</source>
        <translation>Er gehört in einen Schritt: Schreib ihn unter ein `exercise`, auf gleicher Höhe.</translation>
    </message>
    <message>
        <source>It is a step: write it below `steps:`, with a hyphen and a space before it.</source>
        <translation>Das ist ein Schritt: Schreib ihn unter `steps:`, mit Bindestrich und Leerzeichen davor.</translation>
    </message>
    <message>
        <source>It belongs at the top of the file, in the first column, above `steps`.</source>
        <translation>Er gehört an den Anfang der Datei, in die erste Spalte, über `steps`.</translation>
    </message>
    <message>
        <source>It belongs to an exercise. In a step, `say` is spoken and `cue` is shown.</source>
        <translation>Er gehört zu einer Übung. In einem Schritt wird `say` gesprochen und `cue` gezeigt.</translation>
    </message>
    <message>
        <source>It belongs in the steps of the `repeat`, below an `exercise`.</source>
        <translation>Er gehört in die Schritte des `repeat`, unter ein `exercise`.</translation>
    </message>
    <message>
        <source>The comma before `{text}` ends the value.</source>
        <translation>Das Komma vor `{text}` beendet den Wert.</translation>
    </message>
    <message>
        <source>Put the whole text in quotation marks: `{text}`.</source>
        <translation>Setz den ganzen Text in Anführungszeichen: `{text}`.</translation>
    </message>
    <message>
        <source>A pause between two exercises is a `rest` step.</source>
        <translation>Eine Pause zwischen zwei Übungen ist ein Schritt `rest`.</translation>
    </message>
    <message>
        <source>If it belongs to the step above, leave out the hyphen and line it up with that step&apos;s keys.</source>
        <translation>Gehört es zum Schritt darüber, lass den Bindestrich weg und schreib es unter dessen Schlüssel.</translation>
    </message>
    <message>
        <source>A step does one exercise, and this is a list of them.</source>
        <translation>Ein Schritt hat eine Übung, und das ist eine Liste von mehreren.</translation>
    </message>
    <message>
        <source>`{name}` is not the id of an exercise.</source>
        <translation>`{name}` ist keine id einer Übung.</translation>
    </message>
    <message>
        <source>Write small letters a-z, digits and `-`, such as `{text}`.</source>
        <translation>Schreib Kleinbuchstaben a-z, Ziffern und `-`, etwa `{text}`.</translation>
    </message>
    <message>
        <source>`{text}` says several things at once.</source>
        <translation>`{text}` sagt mehreres auf einmal.</translation>
    </message>
    <message>
        <source>`{text}` is a range, and a session needs one number.</source>
        <translation>`{text}` ist eine Spanne, und eine Einheit braucht eine einzige Zahl.</translation>
    </message>
    <message>
        <source>`{text}` leaves the number open, and a session needs one.</source>
        <translation>`{text}` lässt die Zahl offen, und eine Einheit braucht eine.</translation>
    </message>
    <message>
        <source>Write the most that you want, such as `reps: 20`. Without `tempo`, the person says when the set is done.</source>
        <translation>Schreib die größte Zahl, die du willst, etwa `reps: 20`. Ohne `tempo` sagt die Person, wann der Satz fertig ist.</translation>
    </message>
    <message>
        <source>Write the longest time that you want, such as `{key}: 60 s`. The person may stop earlier.</source>
        <translation>Schreib die längste Zeit, die du willst, etwa `{key}: 60 s`. Die Person darf früher aufhören.</translation>
    </message>
    <message>
        <source>This takes only {time}.</source>
        <translation>Das dauert nur {time}.</translation>
    </message>
    <message>
        <source>If you mean it, write `allow: [{code}]` at the top of the file.</source>
        <translation>Ist es so gemeint, schreib `allow: [{code}]` an den Anfang der Datei.</translation>
    </message>
    <message>
        <source>This text is in {script} letters, but its language is `{tag}`.</source>
        <translation>Dieser Text steht in {script} Buchstaben, seine Sprache ist aber `{tag}`.</translation>
    </message>
    <message>
        <source>This text is in {script} letters. Without `language`, an English voice reads it.</source>
        <translation>Dieser Text steht in {script} Buchstaben. Ohne `language` liest ihn eine englische Stimme.</translation>
    </message>
    <message>
        <source>Write `language: {tag}`, or the tag of the language that it is in.</source>
        <translation>Schreib `language: {tag}`, oder das Kürzel der Sprache, in der er ist.</translation>
    </message>
    <message>
        <source>Add `language: {tag}`, or the tag of the language that it is in.</source>
        <translation>Ergänze `language: {tag}`, oder das Kürzel der Sprache, in der er ist.</translation>
    </message>
    <message>
        <source>Change `{tag}` to the tag of the language that it is in, such as `{other}`.</source>
        <translation>Ändere `{tag}` in das Kürzel der Sprache, in der er ist, etwa `{other}`.</translation>
    </message>
    <message>
        <source>This file is in UTF-16, and must be in UTF-8.</source>
        <translation>Diese Datei ist in UTF-16 und muss in UTF-8 sein.</translation>
    </message>
    <message>
        <source>Save it again as UTF-8. In Notepad: File, Save as, Encoding: UTF-8.</source>
        <translation>Speichere sie noch einmal als UTF-8. Im Editor von Windows: Datei, Speichern unter, Codierung: UTF-8.</translation>
    </message>
    <message>
        <source>This is {what}, not a plain text file.</source>
        <translation>Das ist {what}, keine einfache Textdatei.</translation>
    </message>
    <message>
        <source>Copy its text into a plain text editor such as Notepad, and save that as `NAME.yaml`.</source>
        <translation>Kopiere den Text in einen einfachen Texteditor und speichere ihn als `NAME.yaml`.</translation>
    </message>
    <message>
        <source>`{key}` makes this a routine, and routines do not lie in this folder.</source>
        <translation>Mit `{key}` ist das eine Routine, und Routinen liegen nicht in diesem Ordner.</translation>
    </message>
    <message>
        <source>`{key}` makes this an exercise, and exercises do not lie in this folder.</source>
        <translation>Mit `{key}` ist das eine Übung, und Übungen liegen nicht in diesem Ordner.</translation>
    </message>
    <message>
        <source>`{key}` makes this a plan, and plans do not lie in this folder.</source>
        <translation>Mit `{key}` ist das ein Plan, und Pläne liegen nicht in diesem Ordner.</translation>
    </message>
    <message>
        <source>Move the file one folder up, out of `{folder}`.</source>
        <translation>Verschieb die Datei einen Ordner nach oben, aus `{folder}` heraus.</translation>
    </message>
    <message>
        <source>Move the file into the folder `{folder}` of the library.</source>
        <translation>Verschieb die Datei in den Ordner `{folder}` der Bibliothek.</translation>
    </message>
    <message>
        <source>`{one}` and `{other}`</source>
        <translation>`{one}` und `{other}`</translation>
    </message>
    <message>
        <source>`{one}`, `{two}` and `{other}`</source>
        <translation>`{one}`, `{two}` und `{other}`</translation>
    </message>
    <message>
        <source>`{one}`, `{two}`, `{three}` and `{other}`</source>
        <translation>`{one}`, `{two}`, `{three}` und `{other}`</translation>
    </message>
    <message>
        <source>`{one}` or `{other}`</source>
        <translation>`{one}` oder `{other}`</translation>
    </message>
    <message>
        <source>`{one}`, `{two}` or `{other}`</source>
        <translation>`{one}`, `{two}` oder `{other}`</translation>
    </message>
</context>
</TS>
