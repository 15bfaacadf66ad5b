; The installer for Windows 10 and newer, by Inno Setup 6.3 or newer: iscc /DVersion=0.1.0 packaging\windows\backstride.iss
; It installs for one person, without asking for an administrator, what PyInstaller made in build\dist\backstride.

#ifndef Version
  #error Say which version: iscc /DVersion=0.1.0 packaging\windows\backstride.iss
#endif
#define Id "app.backstride.Backstride"
#define Built "..\..\build"

[Setup]
AppId={{7C0B3E0E-5D5C-4C55-9B0F-2B6F8D1B6A35}
AppName=Backstride
AppVersion={#Version}
AppPublisher=The Backstride project
DefaultDirName={autopf}\Backstride
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0
LicenseFile=..\..\LICENSE
OutputDir={#Built}\dist
OutputBaseFilename=backstride-{#Version}-windows
SetupIconFile={#Built}\icons\backstride.ico
UninstallDisplayIcon={app}\Backstride.exe
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[CustomMessages]
en.Routine=Backstride routine
de.Routine=Backstride-Übungsprogramm

[Files]
Source: "{#Built}\dist\backstride\*"; DestDir: "{app}"; Flags: recursesubdirs createallsubdirs ignoreversion
Source: "{#Built}\icons\routine.ico"; DestDir: "{app}"; Flags: ignoreversion

[InstallDelete]
; What an older version had and this one has not would be found by Qt and Python.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\Backstride"; Filename: "{app}\Backstride.exe"; AppUserModelID: "{#Id}"

[Registry]
Root: HKA; Subkey: "Software\Classes\.backstride\OpenWithProgids"; ValueType: string; ValueName: "{#Id}.routine"; ValueData: ""; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\{#Id}.routine"; ValueType: string; ValueName: ""; ValueData: "{cm:Routine}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#Id}.routine\DefaultIcon"; ValueType: string; ValueName: ""; ValueData: "{app}\routine.ico"
Root: HKA; Subkey: "Software\Classes\{#Id}.routine\shell\open\command"; ValueType: string; ValueName: ""; ValueData: """{app}\Backstride.exe"" ""%1"""

[Run]
Filename: "{app}\Backstride.exe"; Description: "{cm:LaunchProgram,Backstride}"; Flags: nowait postinstall skipifsilent
