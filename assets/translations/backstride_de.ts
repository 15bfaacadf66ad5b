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
        <source>a whole number from {low} to {high}</source>
        <translation>eine ganze Zahl von {low} bis {high}</translation>
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
        <source>The library folder {path} cannot be read ({why}).</source>
        <translation>Der Bibliotheksordner {path} ist nicht lesbar ({why}).</translation>
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
        <source>Save it as JPG.</source>
        <translation>Speichere es als JPG.</translation>
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
</context>
</TS>
