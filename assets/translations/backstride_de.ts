<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About Backstride</source>
        <translation>Über Backstride</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Timed routines that keep a runner&apos;s lower back able to run.</source>
        <translation>Routinen nach der Uhr, damit der untere Rücken beim Laufen mitmacht.</translation>
    </message>
    <message>
        <source>Nothing that you do here leaves this computer.</source>
        <translation>Nichts von dem, was du hier tust, verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>In an emergency call %1.</source>
        <translation>Im Notfall: %1 anrufen.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About Backstride</source>
        <translation>Über Backstride</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>Have a look</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Have a look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
</context>
<context>
    <name>Authoring</name>
    <message>
        <source>Nothing here opens such files; open it yourself: %1</source>
        <translation>Hier öffnet kein Programm solche Dateien. Öffne sie selbst: %1</translation>
    </message>
    <message>
        <source>Your file: %1</source>
        <translation>Deine Datei: %1</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Cannot be played</source>
        <translation>Nicht abspielbar</translation>
    </message>
</context>
<context>
    <name>CardList</name>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Before a run</source>
        <translation>Vor dem Lauf</translation>
    </message>
    <message>
        <source>After a run</source>
        <translation>Nach dem Lauf</translation>
    </message>
    <message>
        <source>All routines</source>
        <translation>Alle Routinen</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neue Routine</translation>
    </message>
    <message>
        <source>There is no routine here yet. Put a file into your library folder; the settings say where.</source>
        <translation>Hier ist noch keine Routine. Lege eine Datei in deinen Ordner; wo er liegt, steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try an exercise or a muscle.</source>
        <translation>Nichts heißt „%1“. Versuch es mit einer Übung oder einem Muskel.</translation>
    </message>
    <message>
        <source>No routine fits all of these filters.</source>
        <translation>Keine Routine passt zu allen diesen Filtern.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Recently done</source>
        <translation>Zuletzt gemacht</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Hilfsmittel</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Any goal</source>
        <translation>Jedes Ziel</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Jede Dauer</translation>
    </message>
    <message>
        <source>Any equipment</source>
        <translation>Alle Hilfsmittel</translation>
    </message>
    <message>
        <source>Nothing needed</source>
        <translation>Ohne Hilfsmittel</translation>
    </message>
    <message>
        <source>Any position</source>
        <translation>Jede Position</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>A tone was played. Not heard? Turn it up, or see the settings.</source>
        <translation>Ein Ton wurde gespielt. Nichts gehört? Dreh lauter oder sieh in den Einstellungen nach.</translation>
    </message>
</context>
<context>
    <name>FolderList</name>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>%1 weglassen</translation>
    </message>
</context>
<context>
    <name>HeroCard</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing yet. Your first session will stand here.</source>
        <translation>Noch nichts. Hier wird deine erste Einheit stehen.</translation>
    </message>
    <message>
        <source>Show earlier weeks</source>
        <translation>Frühere Wochen zeigen</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Insgesamt</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd, HH:mm</source>
        <translation>dddd, HH:mm</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>left early</source>
        <translation>früher beendet</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>%n sessions</source>
        <translation>%n Einheiten</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>unter 1 min</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>What suits you now?</source>
        <translation>Was passt dir jetzt?</translation>
    </message>
    <message>
        <source>Search: title, exercise or muscle</source>
        <translation>Suchen: Titel, Übung oder Muskel</translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished">Suchen</translation>
    </message>
    <message>
        <source>Search routines</source>
        <translation>Routinen suchen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About Backstride</source>
        <translation>Über Backstride</translation>
    </message>
</context>
<context>
    <name>Mishaps</name>
    <message>
        <source>Something went wrong inside the program; it goes on as well as it can.</source>
        <translation>In Backstride ging etwas schief; es läuft weiter, so gut es geht.</translation>
    </message>
    <message>
        <source>Details are in %1.</source>
        <translation>Näheres steht in %1.</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>About Backstride</source>
        <translation>Über Backstride</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close this line</source>
        <translation>Diese Zeile schließen</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>The picture %1 cannot be read.</source>
        <translation>Das Bild %1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The picture %1 is larger than 4 MB; make it smaller.</source>
        <translation>Das Bild %1 ist größer als 4 MB; verkleinere es.</translation>
    </message>
    <message>
        <source>The picture %1 is no PNG, JPEG, WebP or SVG.</source>
        <translation>Das Bild %1 ist weder PNG noch JPEG, WebP oder SVG.</translation>
    </message>
    <message>
        <source>The picture %1 has more than 16 million pixels; make it smaller.</source>
        <translation>Das Bild %1 hat mehr als 16 Millionen Pixel; verkleinere es.</translation>
    </message>
    <message>
        <source>The picture %1 is damaged.</source>
        <translation>Das Bild %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The picture %1 is not shown: %2.</source>
        <translation>Das Bild %1 wird nicht gezeigt: %2.</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>This file cannot be played yet.</source>
        <translation>Diese Datei lässt sich noch nicht abspielen.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Save the file and this page follows.</source>
        <translation>Sichere die Datei, und diese Seite zieht nach.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Make it a favourite</source>
        <translation>Zum Favoriten machen</translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%n steps</source>
        <translation>%n Schritte</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Make my own copy</source>
        <translation>Eigene Kopie anlegen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>Höchstens %1</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Stop if</source>
        <translation>Aufhören, wenn</translation>
    </message>
    <message>
        <source>Left out to fit</source>
        <translation>Ausgelassen, damit es passt</translation>
    </message>
    <message>
        <source>For the author</source>
        <translation>Für den Autor</translation>
    </message>
    <message>
        <source>You need</source>
        <translation>Du brauchst</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Geschrieben von</translation>
    </message>
    <message>
        <source>Take care: a note on 1 exercise</source>
        <translation>Vorsicht: ein Hinweis zu 1 Übung</translation>
    </message>
    <message>
        <source>Take care: notes on %n exercises</source>
        <translation>Vorsicht: Hinweise zu %n Übungen</translation>
    </message>
    <message>
        <source>reviewed on %1</source>
        <translation>geprüft am %1</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>This computer is used to</source>
        <translation>Dieser Computer ist da</translation>
    </message>
    <message>
        <source>Authors also get a button for a new routine.</source>
        <translation>Wer schreibt, bekommt dazu einen Knopf für neue Routinen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Stills in place of movement.</source>
        <translation>Standbilder statt Bewegung.</translation>
    </message>
    <message>
        <source>Turn the session&apos;s picture</source>
        <translation>Bild beim Üben drehen</translation>
    </message>
    <message>
        <source>For a screen that you look at while lying down.</source>
        <translation>Für einen Bildschirm, auf den du im Liegen schaust.</translation>
    </message>
    <message>
        <source>Say more when you look away</source>
        <translation>Mehr ansagen, wenn du wegschaust</translation>
    </message>
    <message>
        <source>On the floor the voice tells what the screen would show, and the border lights up.</source>
        <translation>Am Boden sagt die Stimme, was der Bildschirm zeigt, und der Rand leuchtet auf.</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>No sound at all</source>
        <translation>Ganz ohne Ton</translation>
    </message>
    <message>
        <source>How much is said</source>
        <translation>Wie viel gesagt wird</translation>
    </message>
    <message>
        <source>Which voice</source>
        <translation>Welche Stimme</translation>
    </message>
    <message>
        <source>As the speech program calls it, such as en-us; auto fits the language.</source>
        <translation>So, wie das Sprachprogramm sie nennt, etwa en-us; auto passt zur Sprache.</translation>
    </message>
    <message>
        <source>How fast the voice speaks</source>
        <translation>Wie schnell die Stimme spricht</translation>
    </message>
    <message>
        <source>In words a minute.</source>
        <translation>In Wörtern pro Minute.</translation>
    </message>
    <message>
        <source>Own speech command</source>
        <translation>Eigener Sprachbefehl</translation>
    </message>
    <message>
        <source>For a better voice, such as piper --model en.onnx --output_file {file}. Empty for none.</source>
        <translation>Für eine bessere Stimme, etwa piper --model en.onnx --output_file {file}. Leer: keiner.</translation>
    </message>
    <message>
        <source>Time to get back after a pause</source>
        <translation>Zeit zum Wiederfinden nach einer Pause</translation>
    </message>
    <message>
        <source>Last seconds counted aloud</source>
        <translation>Letzte Sekunden laut zählen</translation>
    </message>
    <message>
        <source>Emergency number</source>
        <translation>Notrufnummer</translation>
    </message>
    <message>
        <source>More folders with routines</source>
        <translation>Weitere Ordner mit Routinen</translation>
    </message>
    <message>
        <source>A saved file shows up within a second.</source>
        <translation>Eine gesicherte Datei erscheint binnen einer Sekunde.</translation>
    </message>
    <message>
        <source>follow routines</source>
        <translation>zum Üben</translation>
    </message>
    <message>
        <source>write routines</source>
        <translation>zum Schreiben</translation>
    </message>
    <message>
        <source>serve a gym</source>
        <translation>für ein Studio</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>tones only</source>
        <translation>nur Töne</translation>
    </message>
    <message>
        <source>brief</source>
        <translation>kurz</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>Hold for thirty seconds. Left side.</source>
        <translation>Dreißig Sekunden halten. Linke Seite.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Try the voice</source>
        <translation>Stimme ausprobieren</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Beim Üben</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Open my own folder</source>
        <translation>Meinen Ordner öffnen</translation>
    </message>
    <message>
        <source>A folder with routines</source>
        <translation>Ein Ordner mit Routinen</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>Start here</source>
        <translation>Hier starten</translation>
    </message>
    <message>
        <source>Start here: %1</source>
        <translation>Hier starten: %1</translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Ausgangslage</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>What to feel</source>
        <translation>Was du spürst</translation>
    </message>
    <message>
        <source>Common mistake</source>
        <translation>Häufiger Fehler</translation>
    </message>
    <message>
        <source>Take care</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>I follow routines</source>
        <translation>Ich übe selbst</translation>
    </message>
    <message>
        <source>Before and after a run, or for a stiff back.</source>
        <translation>Vor und nach dem Lauf oder bei steifem Rücken.</translation>
    </message>
    <message>
        <source>I write routines</source>
        <translation>Ich schreibe Routinen</translation>
    </message>
    <message>
        <source>For patients or for a team, as plain text files.</source>
        <translation>Für Patienten oder ein Team, als einfache Textdateien.</translation>
    </message>
    <message>
        <source>It serves a gym</source>
        <translation>Er steht im Studio</translation>
    </message>
    <message>
        <source>Full screen, for whoever stands in front of it.</source>
        <translation>Ganzer Bildschirm, für alle, die davorstehen.</translation>
    </message>
    <message>
        <source>Welcome to Backstride</source>
        <translation>Willkommen bei Backstride</translation>
    </message>
    <message>
        <source>Timed routines that keep a runner&apos;s lower back able to run.</source>
        <translation>Routinen nach der Uhr, damit der untere Rücken beim Laufen mitmacht.</translation>
    </message>
    <message>
        <source>What is this computer for?</source>
        <translation>Wofür ist dieser Computer da?</translation>
    </message>
    <message>
        <source>Can you hear it?</source>
        <translation>Kannst du es hören?</translation>
    </message>
    <message>
        <source>Play a tone</source>
        <translation>Ton abspielen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Los geht’s</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Good night.</source>
        <translation>Gute Nacht.</translation>
    </message>
    <message>
        <source>Good morning.</source>
        <translation>Guten Morgen.</translation>
    </message>
    <message>
        <source>Good afternoon.</source>
        <translation>Guten Tag.</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Guten Abend.</translation>
    </message>
    <message>
        <source>This app offers general movement guidance for adults who are otherwise well: it does not examine you, diagnose or treat, so go at your own pace and stop when something feels wrong.</source>
        <translation>Diese App gibt allgemeine Anleitung zur Bewegung für Erwachsene, die sonst gesund sind: Sie untersucht dich nicht, stellt keine Diagnose und behandelt nicht. Geh es in deinem Tempo an und hör auf, wenn sich etwas falsch anfühlt.</translation>
    </message>
    <message>
        <source>This app offers general movement guidance for adults who are otherwise well. It does not examine you, diagnose or treat, and it cannot know your history. Use it at your own pace and stop when something feels wrong. If you have an illness, an injury, are pregnant, or are unsure, ask a doctor or physiotherapist before you start. In an emergency call your local emergency number. Routines written by a clinic are the responsibility of the named author.</source>
        <translation>Diese App gibt allgemeine Anleitung zur Bewegung für Erwachsene, die sonst gesund sind. Sie untersucht dich nicht, stellt keine Diagnose und behandelt nicht, und sie kann deine Vorgeschichte nicht kennen. Nutze sie in deinem eigenen Tempo und hör auf, wenn sich etwas falsch anfühlt. Wenn du krank, verletzt oder schwanger bist oder dir nicht sicher bist, frag vor dem Beginn eine Ärztin, einen Arzt oder in der Physiotherapie. Ruf im Notfall die Notrufnummer deines Landes an. Für Routinen, die eine Praxis geschrieben hat, ist die genannte Person verantwortlich.</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Problem</translation>
    </message>
    <message>
        <source>%n problems</source>
        <translation>%n Probleme</translation>
    </message>
    <message>
        <source>Done once</source>
        <translation>Einmal gemacht</translation>
    </message>
    <message>
        <source>Done %n times</source>
        <translation>%n Mal gemacht</translation>
    </message>
    <message>
        <source>1 routine found</source>
        <translation>1 Routine gefunden</translation>
    </message>
    <message>
        <source>%n routines found</source>
        <translation>%n Routinen gefunden</translation>
    </message>
    <message>
        <source>nothing needed</source>
        <translation>ohne Hilfsmittel</translation>
    </message>
    <message>
        <source>about %n min</source>
        <translation>etwa %n min</translation>
    </message>
    <message>
        <source>%n min</source>
        <translation>%n min</translation>
    </message>
    <message>
        <source>Before a run</source>
        <translation>Vor dem Lauf</translation>
    </message>
    <message>
        <source>After a run</source>
        <translation>Nach dem Lauf</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilität</translation>
    </message>
    <message>
        <source>Flexibility</source>
        <translation>Beweglichkeit</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Kraft</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Gleichgewicht</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Relaxation</source>
        <translation>Entspannung</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Beginner</source>
        <translation>Für Einsteiger</translation>
    </message>
    <message>
        <source>Intermediate</source>
        <translation>Für Geübte</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Für Fortgeschrittene</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Im Stand</translation>
    </message>
    <message>
        <source>Half-kneeling</source>
        <translation>Halbkniestand</translation>
    </message>
    <message>
        <source>On hands and knees</source>
        <translation>Vierfüßlerstand</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Im Sitzen</translation>
    </message>
    <message>
        <source>On the back</source>
        <translation>Rückenlage</translation>
    </message>
    <message>
        <source>On the front</source>
        <translation>Bauchlage</translation>
    </message>
    <message>
        <source>On the side</source>
        <translation>Seitenlage</translation>
    </message>
</context>
</TS>
