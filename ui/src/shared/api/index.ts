export { download } from './download'
export { answer, done, http } from './http'
export { ApiProblem, isProblem, type ProblemCode } from './problem'
export { errorText } from './errorText'
