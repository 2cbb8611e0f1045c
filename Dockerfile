FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev
# onnxruntime-node comes with the files of every platform; the image needs those of its own.
RUN node -e "const { join } = require('node:path'); const bin = 'node_modules/onnxruntime-node/bin/napi-v6'; for (const platform of fs.readdirSync(bin)) for (const arch of fs.readdirSync(join(bin, platform))) if (platform !== process.platform || arch !== process.arch) fs.rmSync(join(bin, platform, arch), { recursive: true })"

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/data ./data
COPY src/reader/model ./src/reader/model
COPY LICENSE ./
COPY src/answer/ranking/weights/NOTICE ./dist/src/answer/ranking/weights/
COPY src/language/wordnet/NOTICE ./dist/src/language/wordnet/
USER node
CMD ["node", "dist/bot/main.js"]
