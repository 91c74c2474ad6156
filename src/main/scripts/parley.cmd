@rem Starts Parley. Options for Java may be given in JAVA_OPTS.
@echo off
setlocal
set java=java
if defined JAVA_HOME set java="%JAVA_HOME%\bin\java"
set tuning=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC
if "%~1"=="" set tuning=
if "%~1"=="serve" set tuning=
%java% -XX:+ExitOnOutOfMemoryError %tuning% %JAVA_OPTS% -jar "%~dp0quarkus-run.jar" %*
exit /b %errorlevel%
