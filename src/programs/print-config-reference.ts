import { readFileSync, writeFileSync } from 'node:fs';
import { referenceMarkdown } from '../config/reference.js';

const README = 'src/config/README.md';
const HEADING = '## Reference\n';

/** `npm run config:print`: writes the reference of all variables at the end of the README of the configuration. */
const [written = ''] = readFileSync(README, 'utf8').split(HEADING);
writeFileSync(README, `${written}${HEADING}\n${referenceMarkdown()}`);
