import { z } from 'zod'
import { ProjectFile } from '../core/project/project'
import { type Answer, fine } from './answer'

/** JSON Schema (2020-12) of a project file as people write it: what has a default may be left out. */
export const projectJsonSchema = () => z.toJSONSchema(ProjectFile, { target: 'draft-2020-12', io: 'input' })

/** `schema`: for editors that complete and check project files. */
export const schemaCommand = (): Answer => fine(`${JSON.stringify(projectJsonSchema(), null, 2)}\n`)
