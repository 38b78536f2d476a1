/** Plain data quality; expected values: 4-findings.csv. */
import { pruefe } from '../lage.ts';

pruefe('GEBURTSDATUM_UNPLAUSIBEL', [
  ['birth date after D or the Stichtag, or too old', true, { geburtsdatum_unplausibel: true }],
  ['plausible or unknown birth date', false, { geburtsdatum_unplausibel: false }],
]);

pruefe('WIDERSPRUCH_GEBURTSDATUM', [
  ['VerBIS and STEP differ', true, { umfeld: { widerspruch_geburtsdatum: true } }],
  ['they agree', false, { umfeld: { widerspruch_name: true } }],
]);

pruefe('WIDERSPRUCH_NAME', [
  ['VerBIS and STEP differ', true, { umfeld: { widerspruch_name: true } }],
  ['they agree', false, { umfeld: { widerspruch_geburtsdatum: true } }],
]);
