/** Words of every history: who took a task on, and for whom somebody acted. */
export const historyWords = {
  taskActions: { 'take-task': '承办', 'take-over-task': '接手承办', 'return-task': '放回待办' },
  onBehalf: (name: string, absent: string) => `${name}（代 ${absent}）`,
};
