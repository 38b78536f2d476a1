/**
 * The task of the Windows task scheduler for the nightly run. Only ASCII: schtasks then reads the file whatever encoding
 * the redirection gave it. Source: page 5; element names as in Microsoft's task schema 1.2.
 */
import { win32 } from 'node:path';
import type { Auftrag } from './auftrag.ts';

const xml = (text: string) => text.replace(/[&<>"\u0080-\u{10ffff}]/gu, (zeichen) => `&#${zeichen.codePointAt(0)};`);
/** An argument as Windows programs take it: with quotes where it has blanks. */
const argument = (text: string) => (/[\s"]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text);

/** The file for `schtasks /XML`; how it is set up stands in its head. */
export function windowsAufgabe({ programm, config, konto }: Auftrag): string {
  const [node = '', ...rest] = programm;
  const argumente = [...rest, 'import', '--config', config].map(argument).join(' ');
  return `<?xml version="1.0" ?>
<!--
  Naechtlicher Import mit der Windows-Aufgabenplanung. Einrichten (als Administrator):
    neufall betrieb windows > neufall-aufgabe.xml
    schtasks /Create /TN "Neufall" /XML neufall-aufgabe.xml /RU ${xml(konto)} /RP *
    schtasks /Run /TN "Neufall"
    schtasks /Query /TN "Neufall" /V /FO LIST
  Letztes Ergebnis: 0x0 und 0xA sind gut, 0x1 heisst, dass nichts gestartet ist.
-->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Neuf&#228;lle: n&#228;chtlicher Import</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>2026-01-01T03:30:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay>
        <DaysInterval>1</DaysInterval>
      </ScheduleByDay>
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>${xml(konto)}</UserId>
      <LogonType>Password</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>false</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT2H</ExecutionTimeLimit>
    <Priority>7</Priority>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>${xml(node)}</Command>
      <Arguments>${xml(argumente)}</Arguments>
      <WorkingDirectory>${xml(win32.dirname(config))}</WorkingDirectory>
    </Exec>
  </Actions>
</Task>
`;
}
