{{- define "eureka.name" -}}
{{- default .Release.Name .Values.nameOverride | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "eureka.peers" -}}
{{ include "eureka.name" . }}-peers
{{- end -}}

{{- define "eureka.selector" -}}
app.kubernetes.io/name: eureka-server
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "eureka.labels" -}}
{{ include "eureka.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}
