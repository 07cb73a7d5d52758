# One image for web, worker and scheduler.
FROM python:3.11-slim-bookworm
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 PIP_NO_CACHE_DIR=1
WORKDIR /app
COPY requirements.lock ./
RUN pip install --require-hashes -r requirements.lock
COPY pyproject.toml README.md ./
COPY introductions ./introductions
COPY server ./server
COPY workers ./workers
COPY simulator ./simulator
RUN pip install --no-deps --no-build-isolation . \
    && useradd --system --uid 10001 --home-dir /data introkeeper \
    && install -d -o introkeeper -g introkeeper -m 0700 /data
USER introkeeper
ENV INTROKEEPER_DATA_DIR=/data INTROKEEPER_HOST=0.0.0.0
EXPOSE 8321
CMD ["gunicorn", "--config", "python:server.web_process", "--bind", "0.0.0.0:8321", "--threads", "8", "--worker-tmp-dir", "/dev/shm", "server.wsgi:app"]
