export { api, apiFetch } from './client'
export { ApiProblem, isProblem, type ProblemCode } from './problem'
export { errorText } from './errorText'
