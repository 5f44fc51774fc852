# syntax=docker/dockerfile:1
FROM node:24-trixie-slim AS source
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps apps
COPY libs libs
COPY tools tools

FROM source AS build
COPY tsconfig.base.json ./
RUN npm ci --ignore-scripts
RUN npm run build --workspace @saksgang/api --workspace @saksgang/admin

# Only what runs: no build tools, and no embedded PostgreSQL (an optional package), since a database is given.
FROM source AS modules
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM node:24-trixie-slim
WORKDIR /app
COPY --from=modules /app/node_modules node_modules
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/admin/dist apps/admin/dist
COPY package.json LICENSE ./
RUN mkdir /data /checkpoints && chown node:node /data /checkpoints
USER node
ENV HOST=0.0.0.0 DATA_DIR=/data CHECKPOINT_DIR=/checkpoints
VOLUME ["/data", "/checkpoints"]
EXPOSE 3000
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
