import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { FORMATS, formatNamed } from '../core/formats/index.js';
import { exportInput } from '../core/formats/export.js';
import { fromTexts, parameters } from '../core/input.js';
import { openAtlas } from './graph.js';
