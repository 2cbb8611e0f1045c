FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY LICENSE ./
COPY src/answer/ranking/weights/NOTICE ./dist/src/answer/ranking/weights/
COPY src/language/wordnet/NOTICE ./dist/src/language/wordnet/
USER node
CMD ["node", "dist/src/main.js"]
