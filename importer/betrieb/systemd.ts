/**
 * The units of systemd for the nightly run, as a script that puts them in their places: `neufall betrieb systemd | sudo sh`.
 * docs/betrieb/ holds the same units for several Jobcenter on one machine.
 * Source: page 5; the hardening follows systemd.exec(5).
 */
import { dirname } from 'node:path';
import type { Auftrag } from './auftrag.ts';

/** A word of a unit file: with quotes where it has blanks; `%` and `$` have a meaning there. */
function wort(text: string): string {
  const klar = text.replaceAll('%', '%%').replaceAll('$', '$$$$');
  return /^[\w./:=@%$+-]+$/.test(klar) ? klar : `"${klar.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const worte = (texte: readonly string[]) => texte.map(wort).join(' ');

function dienst({ programm, config, schreibt, konto }: Auftrag): string {
  return `[Unit]
Description=Neufälle: nächtlicher Import
RequiresMountsFor=${worte(schreibt)}

[Service]
Type=oneshot
User=${konto}
WorkingDirectory=${dirname(config).replaceAll('%', '%%')}
ExecStart=${worte([...programm, 'import', '--config', config])}
# 10 heißt: erledigt, es gibt Befunde. Das ist der Alltag und kein Ausfall.
SuccessExitStatus=10
TimeoutStartSec=2h
TimeoutStopSec=60
UMask=0077
Nice=10
# Kein Netz: der Dienst sieht keine Netzwerkkarte, nicht einmal localhost.
PrivateNetwork=yes
RestrictAddressFamilies=none
IPAddressDeny=any
# Schreiben darf er nur in diesen Ordnern.
ProtectSystem=strict
ReadWritePaths=${worte(schreibt)}
PrivateTmp=yes
PrivateDevices=yes
# MemoryDenyWriteExecute fehlt: Node übersetzt zur Laufzeit.
NoNewPrivileges=yes
CapabilityBoundingSet=
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectKernelLogs=yes
ProtectControlGroups=yes
ProtectClock=yes
ProtectHostname=yes
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
`;
}

const UHR = `[Unit]
Description=Neufälle: nächtlicher Import

[Timer]
OnCalendar=*-*-* 03:30:00
# War die Maschine aus, läuft der Import nach dem Start.
Persistent=yes

[Install]
WantedBy=timers.target
`;

const ENDE = 'NEUFALL_ENDE';
const datei = (name: string, text: string) => `cat > /etc/systemd/system/${name} <<'${ENDE}'\n${text}${ENDE}\n`;

/** The script; it can be read first and run then. */
export function systemd(auftrag: Auftrag): string {
  return `# Nächtlicher Import mit systemd. Ansehen und einrichten: neufall betrieb systemd | sudo sh
set -eu
${datei('neufall.service', dienst(auftrag))}
${datei('neufall.timer', UHR)}
systemctl daemon-reload
systemctl enable --now neufall.timer
# Einmal sofort, und was dabei geschah:
#   systemctl start neufall.service
#   journalctl -u neufall.service
`;
}
